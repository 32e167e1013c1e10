import type { BlockSlot } from '../domain/conversation-script.ts';

interface OwnWords {
  readonly owner: string;
  readonly what: string;
  readonly seen: string;
  readonly helper: string;
  /** What Nadia dictates of it for Samira. */
  readonly inArabic: string;
}

/** An agreement from a building block: choices by their id, and what was typed. */
interface FromBlock {
  readonly owner: string;
  readonly block: string;
  readonly chosen: Readonly<Partial<Record<BlockSlot, string>>>;
  readonly typed: Readonly<Partial<Record<BlockSlot, string>>>;
}

/** What the people of the rehearsal case say and agree, in both languages of the tool. All of it is made up. */
export interface RehearsalWords {
  readonly place: string;
  readonly moment: string;
  readonly description: string;
  readonly reference: string;
  readonly watches: string;
  readonly goesTo: string;
  readonly secondAdult: string;
  readonly secondRoom: string;
  readonly measures: { readonly interpreter: string; readonly 'age-gap': string };
  readonly relations: Readonly<Record<string, string>>;
  readonly ownWords: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly agreements: readonly (OwnWords | FromBlock)[];
  readonly ifWrong: string;
  /** What was told is put on paper because of this. */
  readonly conversationReason: string;
}

const SAMIRA_READS = 'يقول المعلم يوست للمجموعة: لن نضحك على أحد بعد الآن. ولا يذكر أي اسم.';

export const REHEARSAL_WORDS: Readonly<Record<'nl' | 'en', RehearsalWords>> = {
  nl: {
    place: 'bij het fietsenrek',
    moment: 'na schooltijd',
    description: 'Yara werd drie weken lang uitgelachen bij het fietsenrek. Haar fiets viel om en de bel brak af.',
    reference: 'Notitie 9 november',
    watches: 'Meester Joost staat elke pauze bij het fietsenrek.',
    goesTo: 'Yara gaat naar juf Iris als er iets is.',
    secondAdult: 'Iris, intern begeleider',
    secondRoom: 'lokaal 3, en de teamkamer',
    measures: {
      interpreter: 'Nadia tolkt voor Samira, vooraf gesproken.',
      'age-gap': 'Yara mag wijzen; Daan spreekt eerst en kort.',
    },
    relations: {
      samira: 'moeder van Yara',
      karim: 'vader van Yara',
      peter: 'vader van Daan',
      ilse: 'moeder van Daan',
      joost: 'meester groep 7',
      anouk: 'begeleider',
    },
    ownWords: {
      'takes-responsibility': 'Ik heb het gedaan. Ik wou dat het stopte, maar iedereen lachte.',
      'will-listen': 'Als papa naast me mag zitten, kan ik luisteren.',
      'will-apologise': 'Ik wil haar fiets maken. Sorry zeggen weet ik nog niet hoe.',
      'free-yes': 'Ik wil dat het ophoudt. Mama is erbij.',
    },
    answers: {
      'what-happened': 'Het was elke dag bij het fietsenrek. De fiets viel om.',
      'what-thought': 'Ik dacht dat het zo voorbij was. Nu denk ik er anders over.',
      'who-was-harmed': 'Yara, en haar moeder. En Lotte durfde er niet meer langs.',
      'everyone-heard': 'Ik hoorde dat Yara niet meer langs het rek gaat.',
      'apology-turn': 'Het spijt me van je fiets.',
      'what-is-needed': 'Dat iemand meekijkt in de pauze, en dat de fiets weer heel is.',
      'what-we-learn': 'Eerder hulp halen. Naar meester Joost gaan.',
    },
    agreements: [
      { owner: 'joost', block: 'supervision', chosen: { moment: 'short-break', place: 'bike-rack' }, typed: { helper: 'juf Iris' } },
      {
        owner: 'joost',
        what: 'Meester Joost zegt in de groep: uitlachen stopt. Hij noemt geen namen.',
        seen: 'Joost vertelt het vrijdag aan Anouk.',
        helper: 'juf Anouk',
        inArabic: SAMIRA_READS,
      },
      { owner: 'daan', block: 'repair', chosen: { helper: 'peter', minutes: '30' }, typed: { thing: 'de fiets van Yara' } },
    ],
    ifWrong: 'Vertel het aan juf Iris. Zij doet dezelfde dag iets.',
    conversationReason: 'Een collega neemt de opvolging over.',
  },
  en: {
    place: 'at the bike rack',
    moment: 'after school',
    description: 'For three weeks Yara was laughed at near the bike rack. Her bicycle fell over and the bell broke off.',
    reference: 'Note of 9 November',
    watches: 'Joost stands at the bike rack every break.',
    goesTo: 'Yara goes to Iris when something happens.',
    secondAdult: 'Iris, learning support',
    secondRoom: 'room 3, and the staff room',
    measures: {
      interpreter: 'Nadia interprets for Samira; they have met.',
      'age-gap': 'Yara may point; Daan speaks first and briefly.',
    },
    relations: {
      samira: 'mother of Yara',
      karim: 'father of Yara',
      peter: 'father of Daan',
      ilse: 'mother of Daan',
      joost: 'teacher of group 7',
      anouk: 'facilitator',
    },
    ownWords: {
      'takes-responsibility': 'I did it. I wanted it to stop, but everybody laughed.',
      'will-listen': 'I can listen if dad may sit beside me.',
      'will-apologise': 'I want to mend her bicycle. I do not know yet how to say sorry.',
      'free-yes': 'I want it to end. My mother is there.',
    },
    answers: {
      'what-happened': 'It was every day at the bike rack. The bicycle fell over.',
      'what-thought': 'I thought it would be over soon. Now I see it differently.',
      'who-was-harmed': 'Yara, and her mother. And Lotte no longer dared to pass.',
      'everyone-heard': 'I heard that Yara no longer goes past the rack.',
      'apology-turn': 'I am sorry about your bicycle.',
      'what-is-needed': 'That somebody watches at break, and that the bicycle works again.',
      'what-we-learn': 'To fetch help sooner. To go to Joost.',
    },
    agreements: [
      { owner: 'joost', block: 'supervision', chosen: { moment: 'short-break', place: 'bike-rack' }, typed: { helper: 'Iris' } },
      {
        owner: 'joost',
        what: 'Joost tells the class that laughing at others stops. He names nobody.',
        seen: 'Joost tells Anouk on Friday.',
        helper: 'Anouk',
        inArabic: SAMIRA_READS,
      },
      { owner: 'daan', block: 'repair', chosen: { helper: 'peter', minutes: '30' }, typed: { thing: 'the bicycle of Yara' } },
    ],
    ifWrong: 'Tell Iris. She does something the same day.',
    conversationReason: 'A colleague takes over the follow-up.',
  },
};
