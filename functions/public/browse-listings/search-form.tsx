import { kinds, weekdays } from "../../../shared/domain/conditions.ts";
import { conditionsSet } from "../../../shared/domain/listing-search.ts";
import { fullMunicipalityName } from "../../../shared/reference/municipalities.ts";
import { taxonomyGroups } from "../../../shared/reference/taxonomy.ts";
import { kindLabel } from "../../../shared/text/condition-words.ts";
import { weekdayLabel } from "../../../shared/text/date-words.ts";
import { conditionLabels, feeChoices, listingTexts, orderLabel, orderLabels } from "../../../shared/text/listings.ts";
import type { Choice } from "../../../shared/ui/choice-group.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { type SearchQuery, toFound } from "./search-query.ts";

interface SearchFormProps {
  readonly query: SearchQuery;
  /** Municipalities that have something, by code. */
  readonly areas: readonly string[];
}

/** The conditions as an ordinary form whose answers stand in the address. */
export const SearchForm = ({ query, areas }: SearchFormProps) => (
  <form class="search" method="get" action={`/listings${toFound}`} aria-label={listingTexts.filterTitle}>
    <div class="search-fields">
      <Condition name="area" label={conditionLabels.area} value={query.area} options={areaChoices(areas, query.area)} />
      <Condition name="field" label={conditionLabels.field} value={query.field} options={fieldChoices} />
      <Condition name="kind" label={conditionLabels.kind} value={query.kind} options={kindChoices} />
      <Condition name="day" label={conditionLabels.day} value={query.day} options={dayChoices} />
      <Condition name="fee" label={conditionLabels.fee} value={query.fee} options={feeChoices} />
      <Condition name="order" label={orderLabel} value={query.order} options={orderChoices} all={false} />
    </div>
    <p class="buttons">
      <SubmitButton>{listingTexts.filterButton}</SubmitButton>
      {conditionsSet(query).length > 0 ? (
        <a class="stand-alone" href="/listings">
          {listingTexts.clear}
        </a>
      ) : null}
    </p>
  </form>
);

const areaChoices = (areas: readonly string[], chosen: string | undefined): Choice[] =>
  [...new Set([...areas, ...(chosen ? [chosen] : [])])]
    .sort()
    .map((code) => ({ value: code, label: fullMunicipalityName(code) }));

const fieldChoices: readonly Choice[] = Object.entries(taxonomyGroups).map(([value, { short }]) => ({
  value,
  label: short,
}));
const kindChoices: readonly Choice[] = kinds.map((kind) => ({ value: kind, label: kindLabel(kind) }));
const dayChoices: readonly Choice[] = weekdays.map((weekday) => ({ value: weekday, label: weekdayLabel(weekday) }));
const orderChoices: readonly Choice[] = Object.entries(orderLabels).map(([value, label]) => ({ value, label }));

interface ConditionProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Choice[];
  /** Whether there is a first choice that is no condition. */
  readonly all?: boolean;
}

const Condition = ({ name, label, value, options, all = true }: ConditionProps) => (
  <div>
    <label class="label" for={name}>
      {label}
    </label>
    <select class="input" id={name} name={name}>
      {all ? <option value="">{listingTexts.all}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);
