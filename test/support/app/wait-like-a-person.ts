import { setTimeout as sleep } from "node:timers/promises";

/** Waits longer than the shortest time in which the site believes that a person filled in a form. */
export const waitLikeAPerson = (): Promise<void> => sleep(3_500);
