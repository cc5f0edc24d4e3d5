import { z } from "zod";
import type { Senior } from "../../domain/senior.ts";
import { groupsOf, type InterestGroup, interestGroups, kindsOf, undecided } from "../../domain/senior-questions.ts";
import { type TaxonomyCode, taxonomyCodeSchema } from "../../domain/taxonomy.ts";
import { taxonomyOf } from "../../reference/taxonomy.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { listOf } from "../field-errors.ts";

export const interestsQuestion = z
  .object({
    interests: listOf(z.enum([...interestGroups, undecided])).refine((chosen) => chosen.length > 0, {
      error: seniorForm.interests.missing,
    }),
  })
  .transform(({ interests }) => ({
    undecided: interests.includes(undecided),
    groups: interestGroups.filter((group) => interests.includes(group)),
  }));

export const fieldsQuestion = z.object({ fields: listOf(taxonomyCodeSchema) });

/** The codes chosen in a group; whoever chose none of them takes any. */
const codesIn = (group: InterestGroup, chosen: readonly TaxonomyCode[]): TaxonomyCode[] => {
  const all = taxonomyOf(group).map(({ code }) => code);
  const some = all.filter((code) => chosen.includes(code));
  return some.length > 0 ? some : all;
};

/** Kinds and codes wished for. Codes of groups that were unticked again are dropped. */
export const wishesOf = (
  { groups, undecided: isUndecided }: z.output<typeof interestsQuestion>,
  chosen: readonly TaxonomyCode[],
  refused: readonly TaxonomyCode[] = [],
): Senior["wishes"] => ({
  undecided: isUndecided,
  kinds: kindsOf(groups),
  taxonomyCodes: groups.flatMap((group) => codesIn(group, chosen)),
  taxonomyCodesRefused: [...refused],
});

/** The wishes as they are ticked in the questions. */
export const typedWishes = ({ undecided: isUndecided, taxonomyCodes }: Senior["wishes"]) => {
  const groups = groupsOf(taxonomyCodes);
  const isWhole = (group: InterestGroup): boolean =>
    taxonomyOf(group).every(({ code }) => taxonomyCodes.includes(code));
  return {
    interests: [...groups, ...(isUndecided ? [undecided] : [])],
    fields: groups
      .filter((group) => !isWhole(group))
      .flatMap((group) => taxonomyCodes.filter((code) => code.startsWith(group))),
  };
};
