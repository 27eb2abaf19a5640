interface ApiErrorDetails {
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** The vendor's own words, shortened; never a raw body. */
  readonly reason?: string | undefined;
  /** Seconds, from `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/**
 * The one failure of a call.
 *
 * - `unreachable`: no answer; a write may have happened.
 * - `status`: the vendor answered with an error.
 * - `malformed`: a success of a shape that this app does not know; a write has probably happened.
 * - `refused`: never sent, because it could not mean what was asked; `reason` is a word for why.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: 'unreachable' | 'status' | 'malformed' | 'refused';
  readonly operation: string;
  readonly status: number | undefined;
  readonly reason: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(kind: ApiError['kind'], operation: string, details: ApiErrorDetails = {}) {
    super(`${operation}: ${kind}${details.status ? ` (${details.status})` : ''}`);
    this.kind = kind;
    this.operation = operation;
    this.status = details.status;
    this.reason = details.reason;
    this.retryAfter = details.retryAfter;
  }

  /** The vendor turned this person away, which is an ordinary state with its own words. */
  get isNotPermitted(): boolean {
    return this.status === 401 || this.status === 403;
  }

  /** Asking again, a little later, may bring another answer. */
  get mayPass(): boolean {
    return this.kind === 'unreachable' || this.status === 429 || (this.status ?? 0) >= 500;
  }

  /** True while nobody knows whether a write took place. */
  get mayHaveHappened(): boolean {
    if (this.kind === 'status') return (this.status ?? 500) >= 500;
    return this.kind !== 'refused';
  }
}
