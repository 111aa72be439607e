/** Whether a browser asks what it may ask, before it asks (WHATWG Fetch, CORS-preflight): that costs nobody a point. */
export const isPreflight = (method: string): boolean => method === 'OPTIONS';
