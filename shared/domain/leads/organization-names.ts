import { searchText } from "../listing-import/plain-text.ts";

const legalForms =
  /(?:公益|一般)(?:財団|社団)法人|特定非営利活動法人|認定npo法人|npo法人|社会福祉法人|社会医療法人|医療法人|学校法人|宗教法人|独立行政法人|地方独立行政法人|株式会社|有限会社|合同会社|[（(](?:公財|一財|公社|一社|特非|社福|株|有)[)）]/gu;

/** A name as two lists write it: 公益財団法人　北区文化振興財団 and (公財)北区文化振興財団. */
export const organizationNameKey = (name: string): string =>
  searchText(name)
    .replace(legalForms, "")
    .replace(/[\s・,.\-ー―「」『』()（）]/gu, "");

/** Words of what people found together. A name without one of them may be a person's. */
const organization =
  /法人|財団|社団|協会|協議会|連合会|連盟|組合|実行委員会|委員会|クラブ|サークル|同好会|愛好会|保存会|友の会|研究会|の会|商店会|商工会|振興会|町会|自治会|会議所|公社|事業団|株式会社|有限会社|合同会社|大学|学校|学園|病院|npo|ボランティア|ネットワーク|プロジェクト|事務局|楽団|合唱団|劇団/u;
/** What a legal form alone does not name: 特定非営利活動法人　みどりの会. */
const form = new RegExp(`^(?:${legalForms.source})$`, "u");
const isFormAlone = (name: string): boolean => form.test(searchText(name));
/** Offices and buildings of a municipality or a state: they run the desk, or are asked in other ways. */
const office =
  /市役所|区役所|町役場|村役場|県庁|都庁|教育委員会|選挙管理委員会|農業委員会|消防署|消防本部|警察|税務署|労働局|ハローワーク|公共職業安定所|保健所|(?:課|係|部|局|室|担当|支所|出張所|省|庁)$/u;
const building = /(?:センター|館|ホール|プラザ|ひろば|分室)$/u;
/** Whose purpose is not for a desk to further; and those of whom one name stands for several. */
const notAsked = /後援会|党|宗教法人|教会|暴力|共催|主催|および|及び|[、,\n/／]/u;
const municipality = /^[^\s]{1,6}[都道府県]$|^(?:[^\s]{1,4}[都道府県])?[^\s]{1,8}[市区町村]$/u;
const role = /(?:幹事|会長|代表|理事長|事務局|講師)$/u;

const inBrackets = /[(（][^)）]*[)）]?$/u;

/** The first of the names that organisers are written with which is an organisation's, with what belongs to it. */
const firstOrganization = (name: string): string => {
  const parts = name.split(/([\s・:：]+)/u);
  const from = parts.findIndex((part, index) => index % 2 === 0 && !municipality.test(part));
  const named = parts.findIndex(
    (part, index) => index >= from && organization.test(searchText(part)) && !isFormAlone(part),
  );
  if (from === -1) return "";
  if (named !== -1) return parts.slice(from, named + 1).join("");
  return isFormAlone(parts[from] ?? "") ? parts.slice(from, from + 3).join("") : "";
};

/**
 * The organisation in the name of an event's organiser that a desk may ask for openings, without who stands beside it
 * (江東区サッカー協会 会長某). Undefined for offices and buildings of municipalities, for parties, and for what may be a
 * person's own name: none of those may get into the list.
 */
export const organizationNamed = (organizer: string): string | undefined => {
  const written = organizer.normalize("NFKC").trim();
  if (written.length > 80 || notAsked.test(written)) return undefined;
  const name = firstOrganization(written.replace(inBrackets, "").trim()).replace(role, "");
  const key = searchText(name);
  if (name.length < 4 || isFormAlone(name) || /^[(（](?!(?:公|一|特|社|株|有))/u.test(name)) return undefined;
  if (!organization.test(key) || office.test(key) || municipality.test(key)) return undefined;
  return building.test(key) && searchText(name).replace(legalForms, "") === key ? undefined : name;
};
