/** How far this computer's clock is behind the server's, in milliseconds. */
let behind = 0;

/** The clocks of office computers are often wrong; every answer says what the server's shows (RFC 9110, Date). */
export const setServerClock = (date: string | null): void => {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(server)) behind = server - Date.now();
};

export const serverEpoch = (): number => Date.now() + behind;
