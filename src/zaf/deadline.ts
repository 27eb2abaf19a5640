/** No answer came in time. `call` names what was asked; nothing is known of its effect. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(call: string, milliseconds: number) {
    super(`${call} was not answered within ${milliseconds / 1000} seconds.`);
  }
}

/** Rejects with a {@link DeadlineError} when `answer` takes longer; a later answer is dropped. */
export async function withDeadline<Answer>(
  call: string,
  answer: Promise<Answer>,
  milliseconds: number,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(call, milliseconds)), milliseconds);
  });

  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * True for what some SDK builds resolve with, instead of rejecting, when they gave up waiting:
 * a plain `{ name: 'TimeoutError', invocationName, paramsArray, message }`.
 */
export function isTimeoutAnswer(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'name' in answer &&
    answer.name === 'TimeoutError' &&
    'invocationName' in answer
  );
}
