import type { Message } from '../../messages/say.tsx';

/** What came of trying to sign in; null when it worked, else what to say of it. */
export async function signIn(email: string, password: string): Promise<Message | null> {
  const response = await post('/auth/sign-in/email', { email, password });
  if (response === null) return { id: 'trouble.noAnswer' };
  if (response.ok) return null;
  if (response.status === 401 || response.status === 400 || response.status === 422)
    return { id: 'session.wrongPassword' };
  if (response.status === 429) return { id: 'session.tooManyTries' };
  return { id: 'session.signInFailed', values: { status: String(response.status) } };
}

/** Ends the session; what to say when that failed. */
export async function signOut(): Promise<Message | null> {
  const response = await post('/auth/sign-out', {});
  return response?.ok ? null : { id: 'session.signOutFailed' };
}

// Null stands for a network that gave nothing back; both callers say so in words.
const post = (path: string, body: object): Promise<Response | null> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  }).catch(() => null);
