import type { UseMutationResult } from '@tanstack/react-query';

/** Sends through a mutation, which keeps what it was given and what it got until it is reset. */
export async function sent<Answer, Variables>(
  mutation: UseMutationResult<Answer, Error, Variables>,
  variables: Variables,
): Promise<Answer> {
  try {
    return await mutation.mutateAsync(variables);
  } finally {
    mutation.reset();
  }
}
