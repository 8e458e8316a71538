import type { ArrivalWords } from './en.ts'

export const es: ArrivalWords = {
  signIn: {
    title: 'Iniciar sesión',
    lead: 'Use la dirección de correo con la que su delegación u organización fue acreditada.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    submit: 'Entrar',
    problem: 'No se ha iniciado la sesión',
    credentials: 'La dirección y la contraseña no corresponden. Compruebe ambas e inténtelo de nuevo.',
    tooMany: 'Demasiados intentos desde aquí. Espere quince minutos e inténtelo de nuevo.',
    other: 'No se pudo iniciar la sesión. Inténtelo de nuevo; si se repite, consulte a la secretaría.',
    openAs: 'Abrir la demostración como…',
    openAsLead: 'Sin contraseña: elija el papel con el que desea recorrerla.'
  },

  demo: {
    title: 'Abrir la demostración como…',
    lead: 'Elija a una persona. Un clic inicia la sesión; puede volver aquí y cambiar cuando quiera.',
    openAs: 'Entrar como',
    allGroups: 'Todos los grupos de trabajo',
    empty: 'No se puede elegir a nadie: la demostración aún no tiene personas.'
  }
}
