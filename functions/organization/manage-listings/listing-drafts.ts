import { z } from "zod";
import type { ListingId, OrganizationId } from "../../../shared/domain/ids.ts";
import { type Clock, instantSchema } from "../../../shared/domain/times.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";

interface DraftDeps {
  readonly access: AccessRepository;
  readonly clock: Clock;
}

const days = 30;
const answersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const indexSchema = z.array(z.object({ listingId: z.string(), title: z.string(), savedAt: instantSchema }));
export type DraftEntry = z.infer<typeof indexSchema>[number];

/** Half-written listings of an organisation: as typed, for thirty days after the last change. */
export const listingDrafts = ({ access, clock }: DraftDeps, organizationId: OrganizationId) => {
  const rowOf = (listingId: string) => `draft#listing#${organizationId}#${listingId}`;
  const indexRow = `draft#listings#${organizationId}`;
  const expiresAt = () => new Date(clock().getTime() + days * 86_400_000);
  const list = async (): Promise<DraftEntry[]> => {
    const oldest = new Date(clock().getTime() - days * 86_400_000).toISOString();
    return ((await access.find(indexRow, indexSchema)) ?? []).filter(({ savedAt }) => savedAt > oldest);
  };
  const listAgain = async (listingId: ListingId, entries: readonly DraftEntry[]) => {
    const others = (await list()).filter((entry) => entry.listingId !== listingId);
    await access.put(indexRow, [...entries, ...others], expiresAt());
  };
  return {
    list,
    find: (listingId: ListingId): Promise<Typed | undefined> => access.find(rowOf(listingId), answersSchema),
    save: async (listingId: ListingId, answers: Typed): Promise<void> => {
      await access.put(rowOf(listingId), answers, expiresAt());
      await listAgain(listingId, [{ listingId, title: typedText(answers, "title"), savedAt: clock().toISOString() }]);
    },
    remove: async (listingId: ListingId): Promise<void> => {
      await access.remove(rowOf(listingId));
      await listAgain(listingId, []);
    },
  };
};
