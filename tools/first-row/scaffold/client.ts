interface Client {
  on(event: string, handler: () => void): void;
  get(path: string): Promise<Readonly<Record<string, unknown>>>;
  metadata(): Promise<{ readonly settings: { readonly integration: string } }>;
  request(options: object): Promise<Answer>;
}

export interface Answer {
  readonly links: readonly {
    readonly id: string;
    readonly right_object: { readonly metadata: { readonly summary: string } };
  }[];
}

export const client = (window.ZAFClient as unknown as { init(): Client }).init();

export const registered = new Promise<void>((resolve) => client.on('app.registered', resolve));
