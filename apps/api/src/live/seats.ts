/** Why a connection has no seat: its address has all of its own, or all are taken. */
export type NoSeat = 'ADDRESS' | 'ALL';

export type Seats = {
  /** Takes a seat, and answers with how to give it back (once); or with why there is none. */
  readonly take: (address: string) => (() => void) | NoSeat;
};

/** So many connections at once, in all and from one address. */
export const seatsFor = ({
  perAddress,
  inAll,
}: {
  readonly perAddress: number;
  readonly inAll: number;
}): Seats => {
  const taken = new Map<string, number>();
  let all = 0;
  const add = (address: string, seats: number): void => {
    all += seats;
    const left = (taken.get(address) ?? 0) + seats;
    if (left === 0) taken.delete(address);
    else taken.set(address, left);
  };
  return {
    take: (address) => {
      if (all >= inAll) return 'ALL';
      if ((taken.get(address) ?? 0) >= perAddress) return 'ADDRESS';
      add(address, 1);
      let held = true;
      return () => {
        if (held) add(address, -1);
        held = false;
      };
    },
  };
};
