/** Hepburn romanisation as municipalities use it in their addresses on the web: long vowels are not written. */

const syllables =
  "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu".split(
    " ",
  );
const sounds = new Map(
  syllables.flatMap((kana, index) => (index % 2 === 0 ? [[kana, syllables[index + 1] ?? ""]] : [])),
);

const small: Readonly<Record<string, string>> = { ャ: "ya", ュ: "yu", ョ: "yo" };

const joined = (sound: string, glide: string): string =>
  /(?:sh|ch|j)i$/u.test(sound) ? sound.slice(0, -1) + glide.slice(1) : sound.slice(0, -1) + glide;

const doubledSound = (sound: string): string => (sound.startsWith("ch") ? `t${sound}` : sound.charAt(0) + sound);

/** One letter after what was written before it; ッ is kept as a mark until the letter that it doubles. */
const append = (written: string, kana: string): string => {
  const glide = small[kana];
  if (glide) return joined(written, glide);
  if (kana === "ッ") return `${written}ッ`;
  const sound = sounds.get(kana) ?? "";
  return written.endsWith("ッ") ? written.slice(0, -1) + doubledSound(sound) : written + sound;
};

/** Katakana in Latin letters: タカマツ → takamatsu, チョウフ → chofu. */
export const romaji = (katakana: string): string =>
  [...katakana.normalize("NFC")].reduce(append, "").replace(/o[uo]/gu, "o").replace(/uu/gu, "u").replaceAll("ッ", "");
