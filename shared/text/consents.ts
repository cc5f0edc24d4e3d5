import type { ConsentPurpose } from "../domain/senior.ts";

/** Version of the words below; kept with every consent (MSG-02). */
export const consentTextVersion = "2026-10";

interface ConsentWords {
  readonly label: string;
  readonly hint: string;
}

/** What a person agrees to, one by one. */
export const consentWords: Readonly<Record<ConsentPurpose, ConsentWords>> = {
  procedure: {
    label: "手続きの連絡",
    hint: "登録や申込みについての大切な連絡です。いつもお送りします。",
  },
  digest: {
    label: "おすすめのお知らせ",
    hint: "ご希望に合う活動や仕事を、まとめてお知らせします。",
  },
  seminar: {
    label: "講座や説明会の案内",
    hint: "窓口がひらく講座や説明会をお知らせします。",
  },
  survey: {
    label: "アンケートのお願い",
    hint: "よりよい窓口にするために、年に数回お願いします。",
  },
};
