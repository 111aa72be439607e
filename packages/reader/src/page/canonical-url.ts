// What newsletters, networks and adverts add to an address to see who came from where.
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|ns_(?:mchannel|campaign|source|linkname)|at_(?:medium|campaign)|smid|smtyp)$/iu;

const webAddress = (words: string, base?: string): URL | null => {
  const read = URL.canParse(words, base) ? new URL(words, base) : null;
  return read && /^https?:$/u.test(read.protocol) && read.username === '' && read.password === ''
    ? read
    : null;
};

/** An address without its fragment and what only tells who came from where; null for none of the web. */
export const cleanUrl = (words: string, base?: string): string | null => {
  const read = webAddress(words, base);
  if (!read) return null;
  read.hash = '';
  for (const name of [...read.searchParams.keys()]) if (tracking.test(name)) read.searchParams.delete(name);
  return read.href;
};

const isFront = (url: string): boolean => new URL(url).pathname === '/' && new URL(url).search === '';

/**
 * Where an article stands: the first of what the page says of itself that is an address, else where it was read. A front
 * page that an article names as itself is not believed.
 */
export const canonicalUrl = (stated: readonly (string | null)[], url: string | null): string | null => {
  const here = url === null ? null : cleanUrl(url);
  for (const words of stated) {
    const said = words === null ? null : cleanUrl(words, here ?? undefined);
    if (said !== null && !(isFront(said) && here !== null && !isFront(here))) return said;
  }
  return here;
};

// Hosts and addresses of the same page for small screens, where a domain is left without them.
const smallScreens = ['m.', 'mobile.', 'amp.'];
const smallScreen = /^(?:www\.)?(?:m|mobile|amp)\.(?=[^.]+\.[^.]+)/u;
const ampParameters = ['amp', 'amp=', 'amp=1', 'amp=true', 'outputType=amp'];
const isAmp = (name: string, value: string): boolean => ampParameters.includes(`${name}=${value}`);

/** What is asked of a page, and the same with a parameter first or last. */
const searchesWith = (search: string, parameter: string): readonly string[] =>
  search === '' ? [`?${parameter}`] : [`${search}&${parameter}`, `?${parameter}&${search.slice(1)}`];

/**
 * The ways in which one address is written: with and without TLS, `www.` and the last slash, and as the page for small
 * screens.
 */
export const sameAddresses = (url: string): readonly string[] => {
  const clean = cleanUrl(url);
  if (clean === null) return [];
  const { host, pathname, searchParams, search: asGiven } = new URL(clean);
  const plain = new URLSearchParams([...searchParams].filter(([name, value]) => !isAmp(name, value)));
  const hasAmp = plain.size < searchParams.size;
  const search = hasAmp ? (plain.size > 0 ? `?${plain}` : '') : asGiven;
  const bare = host.replace(smallScreen, '').replace(/^www\./u, '');
  const path = pathname.replace(/\/+$/u, '').replace(/\/amp$|^\/amp(?=\/)/u, '');
  const others = path === '' ? [] : [`${path}/amp`, `${path}/amp/`, `/amp${path}`, `/amp${path}/`];
  const searches = [search, ...ampParameters.flatMap((parameter) => searchesWith(search, parameter))];
  const ends = [path, `${path}/`].flatMap((at) => searches.map((each) => at + each));
  const all = [...ends, ...others.map((at) => at + search)];
  const hosts = ['', ...smallScreens].flatMap((screen) => [`${screen}${bare}`, `www.${screen}${bare}`]);
  const forms = ['https:', 'http:'].flatMap((scheme) =>
    hosts.flatMap((each) => all.map((rest) => `${scheme}//${each}${rest}`)),
  );
  return [...new Set([clean, ...forms])];
};
