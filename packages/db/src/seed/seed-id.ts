import { v5 as uuidv5 } from 'uuid';

const namespace = '6f1a2f6e-3c0b-4a57-9d55-0c8f1b7d2a10';

/** The id of something that is sown: the same in every office, so that sowing twice adds nothing. */
export const seedId = (name: string): string => uuidv5(name, namespace);
