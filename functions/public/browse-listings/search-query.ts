import { z } from "zod";
import { kindSchema, weekdaySchema } from "../../../shared/domain/conditions.ts";
import type { ListingConditions, ListingOrder } from "../../../shared/domain/listing-search.ts";
import { localGovernmentCodeSchema } from "../../../shared/domain/place.ts";
import { pageNumberSchema } from "../../../shared/http/page-number.ts";

/** What the address of the list says; whatever it does not understand is no condition. */
export type SearchQuery = ListingConditions & { readonly order: ListingOrder; readonly page: number };

const searchQuerySchema = z.object({
  area: localGovernmentCodeSchema.optional().catch(undefined),
  field: z.enum(["W", "V", "C", "L", "H", "S", "X"]).optional().catch(undefined),
  kind: kindSchema.optional().catch(undefined),
  day: weekdaySchema.optional().catch(undefined),
  fee: z.enum(["free", "paid"]).optional().catch(undefined),
  order: z.enum(["closing", "new"]).catch("closing"),
  page: pageNumberSchema,
});

export const readSearchQuery = (query: URLSearchParams): SearchQuery =>
  searchQuerySchema.parse(Object.fromEntries(query));

/** The place on the page where the found listings begin. */
export const toFound = "#found";

/** Address of a list, without what goes without saying. */
export const searchHref = ({ order, page, ...conditions }: SearchQuery): string => {
  const query = new URLSearchParams(
    Object.entries(conditions).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  if (order !== "closing") query.set("order", order);
  if (page > 1) query.set("page", String(page));
  return `/listings${query.size === 0 ? "" : `?${query}`}${toFound}`;
};
