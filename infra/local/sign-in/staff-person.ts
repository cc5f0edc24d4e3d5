/** A person whom the local OpenID provider signs in. */
export interface StaffPerson {
  /** `sub` of the tokens. */
  readonly staffId: string;
  readonly name: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly roles: readonly string[];
  /** What the person does, for the sign-in page. */
  readonly title: string;
}

/** What the provider's process is started with. */
export interface SignInSettings {
  readonly port: number;
  readonly people: readonly StaffPerson[];
  readonly client: { readonly id: string; readonly secret: string; readonly redirectUri: string };
  /** Names of the claims that hold the centre and the roles. */
  readonly claims: { readonly centre: string; readonly roles: string };
  /** Keeps the signing key and the cookie keys. */
  readonly keyFile: string;
}
