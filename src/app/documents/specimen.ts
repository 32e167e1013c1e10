import type { DocumentBlock, PrintDocument } from './document-block.ts';

/** What families write, one language each, with the letters, marks and mixtures that go wrong most. */
interface Sample {
  /** BCP 47. */
  readonly language: string;
  /** The language's own name. */
  readonly heading: string;
  readonly names: readonly string[];
  readonly sentences: readonly string[];
}

export const SAMPLES: readonly Sample[] = [
  {
    language: 'nl',
    heading: 'Nederlands',
    names: ['Zoë van ’t Hoff', 'Daniël', 'Noor', 'IJsbrand'],
    sentences: ['Zij zei: “één coöperatief ideetje” – en ’s middags kostte het € 5, voilà.'],
  },
  {
    language: 'pl',
    heading: 'Polski',
    names: ['Łukasz Święcki', 'Małgorzata Żółć'],
    sentences: ['Zażółć gęślą jaźń – Łukasz czuł się źle i przeprosił za swoje zachowanie.'],
  },
  {
    language: 'tr',
    heading: 'Türkçe',
    names: ['Çağrı Yıldız', 'İpek Şahin'],
    sentences: ['İğdeli çocuk, ağabeyiyle şikâyetini öğretmene anlattı; “özür dilerim” dedi.'],
  },
  {
    language: 'ro',
    heading: 'Română',
    names: ['Ștefan Țurcanu', 'Ioana Pîrvulescu'],
    sentences: ['Ștefan și Ioana țin foarte mult la înțelegerea aceasta.'],
  },
  {
    language: 'vi',
    heading: 'Tiếng Việt',
    names: ['Nguyễn Thị Phượng', 'Đặng Hữu Phước'],
    sentences: ['Nguyễn Thị Phượng được bạn bè giúp đỡ, ngày mai lại cùng chơi ở trường.'],
  },
  {
    language: 'yo',
    heading: 'Yorùbá',
    names: ['Ọ́lá', 'Ṣẹ́gun'],
    sentences: ['Ọ́lá àti Ṣẹ́gun gbọ́ pé ọ̀rẹ́ ni wọ́n.'],
  },
  {
    language: 'uk',
    heading: 'Українська',
    names: ['Єлизавета Ґудзь', 'Їжакевич'],
    sentences: ['Їжак із ґанку пояснив, що сталося, і щиро вибачився перед Daan.'],
  },
  {
    language: 'bg',
    heading: 'Български',
    names: ['Щърбан', 'Юлия Жекова'],
    sentences: ['Щъркелът обеща, че утре ще върне колелото; ѝ стана по-леко.'],
  },
  {
    language: 'ar',
    heading: 'العربية',
    names: ['سميرة حدّاد', 'عبد اللّٰه بن يوسف', 'لُؤَيّ'],
    sentences: [
      'شعرتُ بالحزن عندما حدث ذلك في الساعة 10:30، ثم اعتذر لي صديقي Lars والحمد لله، لا بأس الآن.',
      'قالت المعلّمة: «لا تضحكوا على أحد (أبدًا)!» ولَا يُذكَرُ أيُّ اسمٍ؛ هل تمّ ذلك؟',
      'Lars اعتذر لي يوم الجمعة 27 نوفمبر 2026، والهاتف هو 0123 456 789.',
    ],
  },
  {
    language: 'fa',
    heading: 'فارسی',
    names: ['پژمان چگینی', 'گیتی ژاله'],
    sentences: ['می‌خواهم بچه‌ها در مدرسهٔ De Wilgenhof با هم دوست بمانند؛ از ۱۲ دی شروع می‌کنیم.'],
  },
  {
    language: 'ps',
    heading: 'پښتو',
    names: ['ګلالۍ څپاند', 'ځلاند ډاګ'],
    sentences: ['زه نه غواړم چې بیا ټوکې وکړي؛ موږ به یو ځای لوبې کوو.'],
  },
  {
    language: 'ckb',
    heading: 'کوردیی ناوەندی',
    names: ['ڕێبوار گوڵ', 'ژیان'],
    sentences: ['ئێمە بڕیارمان دا کە چیتر گاڵتە بە یەکتر نەکەین.'],
  },
  {
    language: 'ti',
    heading: 'ትግርኛ',
    names: ['ሰላም ተስፋይ', 'ኪዳነ ገብረ'],
    sentences: ['ኣብ ዕረፍቲ ተባኢስና። ሕጂ ግና ይቕሬታ ሓቲትና ተሰማሚዕና ኣለና፤ 2 ሰዓት ምስ Daan ንጻወት።'],
  },
  {
    language: 'zh',
    heading: '中文',
    names: ['李明', '王喆玥', '陳嘉慧'],
    sentences: [
      '课间休息时我们吵架了。我感到很难过，后来 Daan 向我道歉，我们约定“以后一起玩”（12月4日，下午2点）。',
      '我哋傾好咗：聽日一齊玩。',
    ],
  },
  {
    language: 'nl',
    heading: 'Door elkaar',
    names: ['Samira (سميرة)', 'Li 李明 Ming', '👍🏽 👩‍👩‍👧 🇳🇱 ❤️ 1️⃣'],
    sentences: [
      'Samira zei شكرًا جزيلًا، يا Daan tegen Daan, en 李明 zei 谢谢; Selam zei የቐንየለይ, Їжак niets. 😀',
      'De afspraak “لن نضحك على أحد” geldt van 27 november (الجمعة) tot en met 17 december 2026.',
    ],
  },
];

/** Long enough for several lines. */
const REPEATED = 2;

/** A document with a part for each language, in every place that text can stand: to look at, and for tests. */
export function specimen(): PrintDocument {
  const blocks = SAMPLES.flatMap(blocksOf);
  return {
    title: 'Letters: العربية, ትግርኛ, 中文',
    language: 'nl',
    size: 'normal',
    school: { name: 'Basisschool De Wilgenhof · مدرسة', lines: ['Wilgenlaan 12', '学校'] },
    date: '26 november 2026',
    footer: 'Niet in een groepsapp · ليس في مجموعة الدردشة',
    pageLabel: 'Bladzijde {page} van {pages}',
    createdAt: '2026-11-26T15:52:00.000Z',
    fileId: '0123456789abcdef0123456789abcdef',
    blocks: [{ kind: 'heading', level: 1, text: 'Letters' }, ...blocks],
  };
}

function blocksOf({ language, heading, names, sentences }: Sample, index: number): DocumentBlock[] {
  const [name = heading] = names;
  const [sentence = heading] = sentences;
  return [
    ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', tone: 'body', text: Array.from({ length: REPEATED }, () => sentences.join(' ')).join(' '), language },
    { kind: 'bullets', texts: names },
    {
      kind: 'numbered',
      number: index + 1,
      text: 'Daan zegt sorry.',
      translation: { text: sentence, language },
      lines: [{ label: 'Wie', value: name }],
    },
    { kind: 'numbered', number: index + 2, text: sentence, language, lines: [{ label: 'Wie', value: name }] },
    {
      kind: 'box',
      columns: [
        { heading: name, lines: [sentence] },
        { heading: 'Bel', lines: ['0123 456 789', name] },
      ],
    },
    { kind: 'table', head: ['Wie', heading], rows: [[name, sentence]] },
    { kind: 'signature', name, note: `getekend · ${heading}`, alt: name, typed: name, line: false },
    { kind: 'signature', name, note: sentence, alt: name, line: true },
  ];
}
