import { z } from "zod";
import { type ListSource, sourceRhythms } from "../../../shared/domain/list-source.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { sourceTexts as texts } from "../../../shared/text/staff-sources.ts";

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === "https:";

const told = (error: string, most: number) => z.string().trim().min(1, { error }).max(most, { error: texts.tooLong });

/** What the desk says of a source. */
export const sourceForm = z.object({
  name: told(texts.errors.name, 200),
  url: told(texts.errors.url, 500).refine(isHttps, { error: texts.errors.url }),
  licence: told(texts.errors.licence, 300),
  owner: told(texts.errors.owner, 200),
  rhythm: z.enum(sourceRhythms, { error: texts.errors.rhythm }),
});

/** A source as the form shows it. */
export const typedSource = ({ name, url, licence, owner, rhythm }: ListSource): Typed => ({
  name,
  url,
  licence,
  owner,
  rhythm,
});
