import type { Store, StoredRow } from "../demo/read-store.ts";
import { texts } from "../texts.ts";

/** A letter or a call: what the desk does by hand, read from the tables, since no engine sees it. */
export interface Handwork {
  readonly channel: "post" | "phone";
  /** When it came into its state, ISO. */
  readonly since: string;
  readonly to: string;
  readonly state: string;
  /** The desk's page that shows it. */
  readonly path: string;
}

/** So many of each are listed, newest first. */
const listed = 50;

const nameOf = (senior: StoredRow | undefined): string => {
  const { familyName = "", givenName = "" } = (senior?.name ?? {}) as Record<string, string>;
  return `${familyName} ${givenName}`.trim();
};

/** Letters and calls of all centres. */
export const readHandwork = async (store: Store): Promise<Handwork[]> => {
  const deliveries = (await store.deliveries())
    .filter(({ channel }) => channel === "post" || channel === "phone")
    .sort((a, b) => String(b.since).localeCompare(String(a.since)));
  const shown = (["post", "phone"] as const).flatMap((channel) =>
    deliveries.filter((delivery) => delivery.channel === channel).slice(0, listed),
  );
  const seniors = shown.length === 0 ? [] : await store.rows("seniors");
  const byId = new Map(seniors.map((senior) => [senior.seniorId, senior]));
  return shown.map(({ channel, since, seniorId, cycle, state }) => ({
    channel: channel as Handwork["channel"],
    since: String(since),
    to: nameOf(byId.get(seniorId)),
    state: texts.inbox.handworkStates[String(state)] ?? String(state),
    path: `/staff/deliveries/${seniorId}/${encodeURIComponent(String(cycle))}`,
  }));
};
