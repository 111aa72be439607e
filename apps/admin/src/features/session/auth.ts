/** What came of trying to sign in; null when it worked, else a sentence. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const response = await post('/auth/sign-in/email', { email, password });
  if (response === null) return 'The office did not answer. Check the connection and try again.';
  if (response.ok) return null;
  if (response.status === 401 || response.status === 400 || response.status === 422)
    return 'No account has this address and password.';
  if (response.status === 429) return 'Too many tries. Wait a minute, then try again.';
  return `Signing in did not work (${response.status}). Try again.`;
}

/** Ends the session; a sentence when that failed. */
export async function signOut(): Promise<string | null> {
  const response = await post('/auth/sign-out', {});
  return response?.ok ? null : 'Signing out did not work. Try again.';
}

// Null stands for a network that gave nothing back; both callers say so in words.
const post = (path: string, body: object): Promise<Response | null> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  }).catch(() => null);
