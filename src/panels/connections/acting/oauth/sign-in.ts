/** What is chosen and typed for a sign-in. */
export interface SignIn {
  /** Of the connection. */
  readonly name: string;
  /** A client's uuid, or the name of the built-in one; empty for none. */
  readonly client: string;
  /** The account at the service. */
  readonly subdomain: string;
  readonly scopes: string;
  readonly allowOffline: boolean;
}
