/** Runs what it is given when it is first wanted, and gives everybody the same answer. */
export function once<Answer>(run: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => (answer ??= run());
}
