import { plural } from '../format.ts'
import type { LetterWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('es', n, { one, many, other })

export const es: LetterWords = {
  title: 'Correos no entregados',
  lead: 'El silencio obliga también a quien no está conectado: cada aviso tiene que llegar a quien lo lee. Lo que no ha salido está aquí, con el motivo.',
  noServer: 'No hay ningún servidor de correo configurado.',
  noServerNext:
    'Nada sale de este servidor. Avise a cada persona por otra vía, o pida a quien opera el servidor que defina SMTP_URL y MAIL_FROM y lo reinicie: entonces se enviará lo que espera.',
  none: 'Todos los correos se han entregado al servidor de correo.',
  noneNext: 'El correo que no pueda entregarse estará aquí, con el motivo y un botón para reintentar.',
  sent: n => count(n, '# correo entregado', '# de correos entregados', '# correos entregados'),
  unsent: n => count(n, '# correo no entregado', '# de correos no entregados', '# correos no entregados'),
  kinds: {
    invite: 'Invitación',
    reset: 'Nueva contraseña',
    silence_started: 'Silencio iniciado',
    silence_reminder: 'Recordatorio del silencio',
    silence_broken: 'Silencio roto',
    silence_closed: 'Silencio concluido',
    silence_extended: 'Silencio prorrogado'
  },
  states: { waiting: 'En espera', failed: 'Fallido', sent: 'Entregado', void: 'Anulado' },
  to: 'Para',
  written: 'Escrito',
  tries: n => count(n, 'Intentado una vez', 'Intentado # de veces', 'Intentado # veces'),
  untried: 'Aún no se ha intentado',
  nextTry: 'Próximo intento',
  why: code => `Motivo: ${code}`,
  reasons: {
    NO_MAIL: 'no hay servidor de correo configurado',
    ADDRESS: 'a esa dirección no se puede enviar correo',
    ABORTED: 'el servidor se detuvo mientras se enviaba'
  },
  read: 'Leer el correo',
  secret: 'Lleva un enlace personal, que nadie más lee.',
  secretNext: 'Cree uno nuevo en la página de la persona y entréguelo usted.',
  toPerson: name => `Página de ${name}`,
  again: 'Reintentar',
  againTo: name => `Reintentar: carta a ${name}`,
  done: 'El correo está en camino; si vuelve a fallar, estará aquí con el motivo.',
  refusals: {
    unavailable: {
      why: 'El correo no se envió: no hay servidor de correo configurado.',
      way: 'Avise a la persona por otra vía, o pida que se configure un servidor de correo.'
    },
    not_found: { why: 'Este correo ya no espera.', way: 'Vuelva a cargar la página.' }
  }
}
