import { getSession } from '@florin/contracts';
import { identity, Problem, personOf } from '@florin/kernel';
import { readPerson } from '../store/people';
import { sessionView } from '../store/session-view';

export const getSessionHandler = identity(getSession, async (_input, context) => {
  const { userId, sessionId } = personOf(context.caller);
  const person = await readPerson(context, userId);
  if (person === undefined) throw new Problem('request/unauthenticated');
  return sessionView(context.runtime, context, person, sessionId);
});
