/** The words of signing in and of choosing somebody of the demonstration. The other languages must satisfy this type. */
export const en = {
  signIn: {
    title: 'Sign in',
    lead: 'Use the e-mail address with which your delegation or organisation was accredited.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    problem: 'You are not signed in',
    credentials: 'The address and the password do not belong together. Check both and try again.',
    tooMany: 'Too many attempts from here. Wait fifteen minutes, then try again.',
    other: 'Signing in did not work. Try again; if it happens again, ask the secretariat.',
    openAs: 'Open the demonstration as…',
    openAsLead: 'No password needed: choose the role in which you want to look around.'
  },

  demo: {
    title: 'Open the demonstration as…',
    lead: 'Choose a person. One click signs you in; you can come back here and change at any time.',
    openAs: 'Open as',
    allGroups: 'All working groups',
    empty: 'Nobody can be chosen: the demonstration has no people yet.'
  }
}

export type ArrivalWords = typeof en
