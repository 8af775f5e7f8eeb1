/**
 * Asks all questions and gives the answers in their order, each as soon as it is there. At most so many answers are
 * awaited or wait to be taken; while nobody takes one, no more questions are read than that. What keeps the questions
 * from being read is thrown once those before have been answered.
 */
export async function* inOrder<Question, Answer>(
  questions: AsyncIterator<Question, unknown>,
  ask: (question: Question) => Promise<Answer>,
  most: number,
): AsyncGenerator<Answer> {
  const asked: Promise<{ answer: Answer }>[] = [];
  let failure: { error: unknown } | undefined;
  const read = (): Promise<{ question: IteratorResult<Question, unknown> }> =>
    questions.next().then(
      (question) => ({ question }),
      (error: unknown) => {
        failure = { error };
        return { question: { done: true, value: undefined } };
      },
    );
  let next: ReturnType<typeof read> | undefined = read();
  while (next || asked.length > 0) {
    const awaited = next && asked.length < most ? [next] : [];
    const event = await Promise.race([...awaited, ...asked.slice(0, 1)]);
    if ("answer" in event) {
      asked.shift();
      yield event.answer;
    } else if (event.question.done) next = undefined;
    else {
      const answer = ask(event.question.value).then((answer) => ({ answer }));
      // Whoever left does not hear of it.
      answer.catch(() => undefined);
      asked.push(answer);
      next = read();
    }
  }
  if (failure) throw failure.error;
}
