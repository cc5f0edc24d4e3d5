const hour = 3_600_000;
const day = 24 * hour;
/** Japan keeps this distance to UTC all year. */
const japan = 9 * hour;

const morning = 9;
/** Late enough that hours are left in which mail and SMS may be sent. */
const latest = 15;

/** The next nine o'clock in the morning in Japan, after `now`. */
export const nextMorning = (now: Date): Date => {
  const midnight = Math.floor((now.getTime() + japan) / day) * day - japan;
  const today = midnight + morning * hour;
  return new Date(today > now.getTime() ? today : today + day);
};

/** `now`, if mail and SMS may be sent then and for some hours on; else the next morning. */
export const nextDaytime = (now: Date): Date => {
  const hoursPassed = ((now.getTime() + japan) % day) / hour;
  return hoursPassed >= morning && hoursPassed < latest ? now : nextMorning(now);
};
