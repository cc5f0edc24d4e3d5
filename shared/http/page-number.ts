import { z } from "zod";

/** The page of a list that an address asks for, from 1; whatever is no such number is the first. */
export const pageNumberSchema = z.coerce.number().int().min(1).max(10_000).catch(1);

export const pageNumber = ({ query }: { readonly query: URLSearchParams }): number =>
  pageNumberSchema.parse(query.get("page"));
