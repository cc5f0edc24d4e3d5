import {
  type AudienceRule,
  audienceRules,
  calledOffPatterns,
  calledOffTextPatterns,
  childCategories,
  closedCellPattern,
} from "../../reference/words/audience-words.ts";
import type { ClassifiedTaxonomy, SearchedText } from "./classify-taxonomy.ts";
import { searchText } from "./plain-text.ts";

export interface ClassifiedAudience {
  /** `unknown`: it does not say, which for most listings means anyone. */
  readonly audience: AudienceRule["audience"] | "unknown";
  /** False where it lies near that it is not for seniors, and nothing says so. */
  readonly clear: boolean;
  readonly evidence: readonly string[];
}

const rules = audienceRules.map((rule) => ({ ...rule, expression: new RegExp(rule.pattern, "u") }));

/** Whoever helps children need not be one: titles and places that name them say whom it is for, not who is asked. */
const isAboutHelped = ({ audience, where }: AudienceRule): boolean =>
  (audience === "children" || audience === "families" || audience === "young") && where !== "audience";

/** The first rule that matches, and on what. */
const matching = (sources: Readonly<Record<AudienceRule["where"], string>>, asksForHelpers: boolean) => {
  for (const { audience, where, expression, ...rule } of rules) {
    if (asksForHelpers && isAboutHelped({ audience, where, ...rule })) continue;
    const found = expression.exec(sources[where])?.[0];
    if (found !== undefined) return { audience, found };
  }
  return undefined;
};

/** Groups of the taxonomy that are plainly for grown-ups even in the category 子育て・教育. */
const forGrownUps = /^(?:[LWV]|X2)/u;

/** 『子供と魔法』 is the title of an opera, and says nothing of those who may come. */
const workTitles = /『[^』]*』/gu;
/** 小学生以下は保護者同伴, 中学生以下無料: who comes along, not whom it is for. */
const companions =
  /[(、。\n]?[^(、。\n]{0,12}(?:以下|未満|未就学児|小学生|中学生|幼児)[はも]?[^)、。\n]{0,8}(?:同伴|付き?添い|無料|割引|半額|ご遠慮)[^)、。\n]{0,8}\)?/gu;
/** Looked for first, since it is quicker: without such a word there are none. */
const companionWords = /(?:以下|未満|未就学児|小学生|中学生|幼児).{0,10}(?:同伴|付き?添い|無料|割引|半額|ご遠慮)/u;
const withoutCompanions = (text: string): string => (companionWords.test(text) ? text.replace(companions, "") : text);

/** So much of a text is searched: what follows is how to get there and what to bring. */
const textLength = 1_500;

/**
 * For whom a listing is, by the first rule that matches. Where none does, its category and what it is about tell
 * whether that goes without saying.
 * @param all all that is written, as text to search
 */
export const classifyAudience = (
  text: SearchedText,
  all: string,
  place: string,
  taxonomy: ClassifiedTaxonomy,
  asksForHelpers = false,
): ClassifiedAudience => {
  const title = text.title.replace(workTitles, "");
  const said = withoutCompanions(text.audience ?? "");
  const sources = { title, text: withoutCompanions(all.slice(0, textLength)), place, audience: said };
  const match = matching(sources, asksForHelpers);
  if (match) return { audience: match.audience, clear: match.audience !== "limited", evidence: [match.found] };
  const aboutChildren = text.categories.some((category) => childCategories.includes(category));
  const grownUp = taxonomy.clear && forGrownUps.test(taxonomy.taxonomy.primary);
  return { audience: "unknown", clear: !aboutChildren || grownUp, evidence: [] };
};

const expressions = {
  cancelled: [new RegExp(calledOffPatterns.cancelled, "u"), new RegExp(calledOffTextPatterns.cancelled, "mu")],
  full: [new RegExp(calledOffPatterns.full, "u"), new RegExp(calledOffTextPatterns.full, "mu")],
} as const;

const closedCell = new RegExp(closedCellPattern, "u");

/** Whether a cell about applying or places says that none is left. */
export const isClosedCell = (cell: string): boolean =>
  cell !== "" && closedCell.test(searchText(cell.slice(0, 40)).trim());

/** Whether it is called off or full by what is written. */
export const calledOff = (title: string, rest: string): "cancelled" | "full" | undefined =>
  (["cancelled", "full"] as const).find((reason) => {
    const [inTitle, inText] = expressions[reason];
    return inTitle?.test(title) || inText?.test(rest);
  });
