import { sha256 } from '../hash.ts';

const namespace = '6f1a2f6e-3c0b-4a57-9d55-0c8f1b7d2a10';
// 1 January 2000: what is sown is older than all that an office enters, wherever ids tell the order.
const time = Date.UTC(2000, 0, 1).toString(16).padStart(12, '0');

/**
 * The id of something that is sown: the same in every office, so that sowing twice adds nothing. Shaped as a UUID of
 * version 7 (RFC 9562), with a hash of the name in place of chance.
 */
export const seedId = (name: string): string => {
  const hash = sha256(`${namespace} ${name}`);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `8${hash.slice(3, 6)}`,
    hash.slice(6, 18),
  ].join('-');
};
