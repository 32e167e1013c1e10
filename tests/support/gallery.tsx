import { type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Answer } from '../../src/ui/components/answer-glyph.tsx';
import { AnswerGlyph } from '../../src/ui/components/answer-glyph.tsx';
import { AskList } from '../../src/ui/components/ask-list.tsx';
import { Button } from '../../src/ui/components/button.tsx';
import { Callout } from '../../src/ui/components/callout.tsx';
import { Card } from '../../src/ui/components/card.tsx';
import { Chip, ChipGroup } from '../../src/ui/components/chip.tsx';
import { Choice } from '../../src/ui/components/choice.tsx';
import { Circle } from '../../src/ui/components/circle.tsx';
import { DateField } from '../../src/ui/components/date-field.tsx';
import { Faces } from '../../src/ui/components/faces.tsx';
import { FailureBanner } from '../../src/ui/components/failure-banner.tsx';
import { Icon, type IconName } from '../../src/ui/components/icon.tsx';
import { KeyHelp } from '../../src/ui/components/key-help.tsx';
import { OptionCard } from '../../src/ui/components/option-card.tsx';
import { PageHeading } from '../../src/ui/components/page-heading.tsx';
import { Person } from '../../src/ui/components/person.tsx';
import { PhaseStepper } from '../../src/ui/components/phase-stepper.tsx';
import { Pictogram, QUESTION_PICTOGRAMS } from '../../src/ui/components/pictogram.tsx';
import { PictureTile } from '../../src/ui/components/picture-tile.tsx';
import { PinField } from '../../src/ui/components/pin-field.tsx';
import { PolicyLine } from '../../src/ui/components/policy-line.tsx';
import { RehearsalMark } from '../../src/ui/components/rehearsal-mark.tsx';
import { SavedMark, type SavedState } from '../../src/ui/components/saved-mark.tsx';
import { SayLine } from '../../src/ui/components/say-line.tsx';
import { SeatMark } from '../../src/ui/components/seat-mark.tsx';
import { Segment } from '../../src/ui/components/segment.tsx';
import { SelectField } from '../../src/ui/components/select-field.tsx';
import { SignaturePad, type Stroke } from '../../src/ui/components/signature-pad.tsx';
import { SkipLink } from '../../src/ui/components/skip-link.tsx';
import { SlotsSentence } from '../../src/ui/components/slots-sentence.tsx';
import { StagePath } from '../../src/ui/components/stage-path.tsx';
import { Tag } from '../../src/ui/components/tag.tsx';
import { TextField } from '../../src/ui/components/text-field.tsx';
import { applyTheme } from '../../src/ui/components/theme.ts';
import { Tick } from '../../src/ui/components/tick.tsx';
import { TicksList } from '../../src/ui/components/ticks-list.tsx';
import { TopBar } from '../../src/ui/components/top-bar.tsx';
import { useCovering } from '../../src/ui/components/use-covering.ts';
import { Veil } from '../../src/ui/components/veil.tsx';
import layout from '../../src/ui/styles/layout.module.css';
import text from '../../src/ui/styles/text.module.css';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/print.css';
import './gallery.css';
import { EIGHT, EIGHT_BARE, FOUR, TWELVE, TWENTY } from './gallery-circle.ts';
import { LockedPage, MeetingPage, PausedPage } from './gallery-pages.tsx';

const nothing = () => undefined;
const YARA = { name: 'Yara', role: 'harmed' } as const;
const ROLES = ['harmed', 'responsible', 'parent', 'supporter', 'staff', 'facilitator'] as const;
const ANSWERS = [
  { value: 'yes', label: 'Ja', glyph: 'yes' },
  { value: 'not-yet', label: 'Nog niet', glyph: 'not-yet' },
  { value: 'no', label: 'Nee', glyph: 'no' },
  { value: 'unknown', label: 'Niet gevraagd', glyph: 'unknown' },
] as const;
const ICONS: readonly IconName[] = [
  'check',
  'lock',
  'back',
  'forward',
  'down',
  'moon',
  'sun',
  'hidden',
  'eye',
  'info',
  'warning',
  'pause',
  'clock',
  'screen',
  'more',
  'speaker',
  'skip',
  'cards',
  'apart',
  'note',
  'shield',
  'plus',
  'minus',
  'close',
  'phone',
  'page',
  'smile',
  'speech',
  'speech-dots',
  'drop',
  'bolt',
  'heart',
  'spark',
  'search',
  'download',
  'print',
  'erase',
  'usb',
  'folder',
  'people',
  'flag',
  'ear',
  'bridge',
  'door',
  'calendar',
  'box',
  'gear',
  'key',
  'pen',
  'help',
  'copy',
  'keyboard',
  'leave',
  'undo',
];

function always(state: SavedState) {
  return { subscribe: () => nothing, read: () => state };
}
const SAVED = { saved: always('saved'), saving: always('saving'), failed: always('failed') };
const WORDS = { saved: 'Opgeslagen', saving: 'Bewaren…', failed: 'Niet opgeslagen' };

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={`${layout.stack} ${layout.rule}`}>
      <h2 className={text.l}>{title}</h2>
      {children}
    </section>
  );
}

function Choosing() {
  const [answer, setAnswer] = useState<Answer>('yes');
  const [kept, setKept] = useState<string>('kept');
  const [isOn, setIsOn] = useState(true);
  const [face, setFace] = useState(4);
  const [day, setDay] = useState<string | null>('2026-11-30');
  return (
    <>
      <Choice legend="Wil luisteren" options={ANSWERS} value={answer} onChange={setAnswer} help="Na het gesprek, in eigen woorden." />
      <Choice legend="Uitgezet" options={ANSWERS} value={null} onChange={setAnswer} isDisabled layout="pairs" />
      <Segment
        legend="Hoe gaat het met deze afspraak?"
        options={[
          { value: 'kept', label: 'Gaat goed', glyph: 'yes' },
          { value: 'partly', label: 'Deels', glyph: 'not-yet' },
          { value: 'not', label: 'Niet', glyph: 'no' },
          { value: 'no-longer', label: 'Hoeft niet meer' },
        ]}
        value={kept}
        onChange={setKept}
      />
      <ChipGroup label="Wat voor iets?">
        <Chip isPressed={isOn} onPress={() => setIsOn(!isOn)}>
          Pesten
        </Chip>
        <Chip isPressed={false} onPress={nothing}>
          Online
        </Chip>
        <Chip isPressed mark={{ role: 'harmed', initial: 'Y' }} detail="groep 4" onPress={nothing}>
          Yara
        </Chip>
        <Chip onPress={nothing} icon="down">
          Als het stil blijft
        </Chip>
      </ChipGroup>
      <Tick label="Doet de school ook iets?" isTicked={isOn} onChange={setIsOn} />
      <Tick label="Zegt iedereen vrij ja?" detail="Vraag het apart." isTicked={false} onChange={nothing} />
      <Faces
        legend="Welk gezicht past bij nu?"
        labels={['heel naar', 'naar', 'gaat wel', 'goed', 'heel fijn']}
        value={face}
        onChange={setFace}
        previous={2}
        previousLabel="vorige keer"
      />
      <div className={layout.even}>
        <DateField
          label="Wanneer?"
          value={day}
          onChange={setDay}
          quickLabel="Vaak gekozen"
          quick={[
            { label: 'over 1 week', value: '2026-11-30' },
            { label: 'over 2 weken', value: '2026-12-07' },
          ]}
        />
        <DateField label="Hoe laat?" kind="time" value="14:30" onChange={nothing} />
        <SelectField
          label="Wie helpt?"
          value={null}
          emptyLabel="Kies iemand"
          options={[
            { value: 'peter', label: 'Peter' },
            { value: 'iris', label: 'juf Iris' },
          ]}
          onChange={nothing}
        />
        <PinField label="Code van dit gesprek" help="Vier cijfers. Na drie keer fout gaat alles op slot." onComplete={nothing} />
      </div>
    </>
  );
}

function Typing() {
  return (
    <div className={layout.even}>
      <TextField label="Gewoon" field="plain" initialText="Ze maken de fiets heel." onInput={nothing} />
      <TextField
        label="Fout"
        field="wrong"
        initialText="31 november"
        onInput={nothing}
        error="Deze datum bestaat niet. Bedoel je 30 november?"
      />
      <TextField
        label="Zoek een dossier"
        field="search"
        initialText=""
        onInput={nothing}
        type="search"
        icon="search"
        placeholder="Zoek een dossier"
      />
      <TextField
        label="Wachtzin"
        field="passphrase"
        initialText="vijf woorden"
        onInput={nothing}
        type="password"
        help="Minstens vijf woorden."
      />
      <TextField
        label="Wat zegt Yara?"
        field="answer"
        initialText="Wijst het fietsenrek aan. “Daar ga ik niet meer langs.”"
        onInput={nothing}
        isMultiline
        isLarge
        help="Een paar woorden is genoeg. Later mag ook."
      />
      <TextField label="Vertaling" field="arabic" initialText="سترين ورقتكِ أنتِ فقط." lang="ar" onInput={nothing} isMultiline rows={2} />
    </div>
  );
}

function Covered() {
  const covering = useCovering(3000);
  return (
    <div className={layout.even}>
      <Veil isCovered={covering.isCovered} coveredLabel="Afgedekt. Tik of typ verder." onUncover={covering.uncover}>
        <TextField
          label="Geheugensteun"
          isLabelHidden
          field="aid"
          initialText="Niemand leest dit."
          onInput={covering.stir}
          isMultiline
          isFilling
        />
      </Veil>
    </div>
  );
}

function Signing() {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([
    [
      { x: 100, y: 150 },
      { x: 180, y: 60 },
      { x: 240, y: 160 },
      { x: 330, y: 70 },
      { x: 420, y: 140 },
    ],
  ]);
  return (
    <>
      <SignaturePad label="Tekenvlak" help="Met vinger, pen of muis." clearLabel="Opnieuw" strokes={strokes} onChange={setStrokes} />
      <p className={text.s} data-testid="strokes">
        {strokes.length}
      </p>
    </>
  );
}

function Gallery() {
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [askAnswer, setAskAnswer] = useState<'on' | 'other' | 'stop' | null>(null);
  return (
    <div className={layout.app}>
      <SkipLink label="Naar de pagina" target="page" />
      <RehearsalMark text="Oefengesprek. Hier wordt niets bewaard." />
      <FailureBanner
        happened="De schijf is vol. Je tekst staat hier nog."
        kept="Ga gerust door."
        actions={[{ label: 'Probeer opnieuw', onPress: nothing }]}
      />
      <FailureBanner
        kind="watching"
        happened="Dit venster kijkt mee."
        kept="Een ander venster schrijft."
        actions={[{ label: 'Hier verder werken', onPress: nothing }]}
      />
      <TopBar brand="Herstelwijzer" onBrand={nothing} back={{ label: 'Alle dossiers', onPress: nothing }}>
        <SavedMark store={SAVED.saved} words={WORDS} />
        <Button kind="icon" icon="moon" label="Avondstand aan" onPress={() => applyTheme('avond')} />
        <Button size="s" icon="lock" onPress={nothing}>
          Op slot
        </Button>
      </TopBar>
      <main id="page">
        <div className={`${layout.page} ${layout.stackL}`}>
          <PageHeading focusKey="gallery" eyebrow="Alles in alle standen" end={<Tag kind="now">nog niet klaar</Tag>}>
            Componenten
          </PageHeading>
          <Part title="Mensen: vorm, kleur en naam">
            <div className={layout.row}>
              {ROLES.map((role) => (
                <div key={role} className={layout.row}>
                  <SeatMark role={role} initial="Y" size="l" />
                  <SeatMark role={role} initial="Y" size="l" isNow />
                  <SeatMark role={role} size="s" />
                </div>
              ))}
              <Person {...YARA} initial="Y" detail="bij Iris, in lokaal 3" />
            </div>
          </Part>
          <Part title="De kring: 4, 8, 12 en 20 stoelen">
            <div className={layout.even}>
              <Circle
                seats={FOUR}
                label="Vier stoelen"
                mode="full"
                nowId="seat-1"
                nextId="seat-3"
                centre={{ pictogram: 'happened' }}
                listLabel="Wie er zitten"
              />
              <Circle seats={EIGHT_BARE} label="Acht stoelen" mode="full" nowId="yara" nextId="samira" centre={{ pictogram: 'burden' }} />
              <Circle
                seats={TWELVE}
                label="Twaalf stoelen"
                mode="full"
                nowId="seat-9"
                nextId="seat-10"
                centre={{ pictogram: 'learning' }}
              />
              <Circle
                seats={TWENTY}
                label="Twintig stoelen"
                mode="full"
                nowId="seat-5"
                nextId="seat-6"
                centre={{ big: '20', small: 'stoelen' }}
              />
              <Circle
                seats={EIGHT}
                label="Acht stoelen met wie ze zijn"
                mode="full"
                centre={{ big: 'do 26 nov', small: '14.30 uur' }}
                hasSeam
              />
              <Circle seats={EIGHT_BARE} label="Compact" mode="compact" nowId="yara" nextId="samira" centre={{ pictogram: 'repair' }} />
              <div className={layout.row}>
                {[FOUR, EIGHT, TWENTY].map((seats) => (
                  <div key={seats.length} className="mini">
                    <Circle seats={seats} label="" mode="mini" />
                  </div>
                ))}
              </div>
            </div>
          </Part>
          <Part title="Knoppen">
            <div className={layout.row}>
              <Button kind="primary" onPress={nothing}>
                Volgende
              </Button>
              <Button onPress={nothing}>Volgende</Button>
              <Button onPress={nothing} isPressed icon="note">
                Notitie
              </Button>
              <Button kind="quiet" onPress={nothing}>
                Toch niet
              </Button>
              <Button kind="stop" icon="apart" onPress={nothing}>
                Even apart
              </Button>
              <Button kind="primary" size="l" iconEnd="forward" isWide onPress={nothing}>
                Volgende: Samira
              </Button>
              <Button kind="icon" icon="hidden" label="Scherm leeg" onPress={nothing} />
              <Button kind="primary" isDisabled reason="Gaat open als alles op ja staat." icon="lock" onPress={nothing}>
                Start herstelgesprek
              </Button>
              <Button size="s" keyHint="K" icon="cards" onPress={() => setIsHelpOpen(true)}>
                Toetsen
              </Button>
            </div>
          </Part>
          <Part title="Velden">
            <Typing />
          </Part>
          <Part title="Kiezen">
            <Choosing />
          </Part>
          <Part title="Labels en meldingen">
            <div className={layout.row}>
              <Tag>nog niet</Tag>
              <Tag kind="now">nu</Tag>
              <Tag kind="done">op papier</Tag>
              <Tag kind="care">te laat</Tag>
              <SavedMark store={SAVED.saved} words={WORDS} />
              <SavedMark store={SAVED.saving} words={WORDS} />
              <SavedMark store={SAVED.failed} words={WORDS} />
              {ANSWERS.map((answer) => (
                <AnswerGlyph key={answer.value} answer={answer.value} label={answer.label} />
              ))}
            </div>
            <Callout>Ochre: let op, neem de tijd.</Callout>
            <Callout kind="calm">Teal: goed om te weten.</Callout>
            <Callout kind="care" title="Stop hier als:" icon="apart">
              het stil blijft, of ze kijkt weg.
            </Callout>
          </Part>
          <Part title="Pictogrammen en tekens">
            <div className={layout.row}>
              {Object.values(QUESTION_PICTOGRAMS).map((name) => (
                <Pictogram key={name} name={name} />
              ))}
              {(['hand-over', 'guarded-place', 'parent-tells'] as const).map((name) => (
                <Pictogram key={name} name={name} />
              ))}
            </div>
            <div className={layout.row}>
              {ICONS.map((name) => (
                <Icon key={name} name={name} />
              ))}
            </div>
            <div className={layout.row}>
              <div className="tile">
                <PictureTile label="bij de fietsen" pictogram="bicycles" isPressed onPress={nothing} />
              </div>
              <div className="tile">
                <PictureTile label="in de klas" pictogram="classroom" isPressed={false} onPress={nothing} />
              </div>
              <div className="tile">
                <PictureTile label="buiten" pictogram="outside" isPressed={false} onPress={nothing} />
              </div>
              <div className="tile">
                <PictureTile label="vrienden" pictogram="friends" isPressed={false} onPress={nothing} />
              </div>
              <div className="tile">
                <PictureTile label="naar school" pictogram="way-to-school" isPressed={false} onPress={nothing} />
              </div>
              <div className="tile">
                <PictureTile label="iets anders" pictogram="something-else" isPressed={false} onPress={nothing} />
              </div>
              <PictureTile label="even weg" pictogram="step-out" isPressed={false} isSmall onPress={nothing} />
              <PictureTile label="wachten" pictogram="waiting" isPressed isSmall onPress={nothing} />
            </div>
          </Part>
          <Part title="Stapper, beleid, spreekzin">
            <PhaseStepper
              label="Het gesprek in vier delen"
              doneLabel="klaar"
              phases={[
                { id: 'back', name: 'Terugkijken', state: 'done' },
                { id: 'heard', name: 'Gehoord', state: 'now' },
                { id: 'repair', name: 'Herstel', state: 'later' },
                { id: 'learn', name: 'Leren', state: 'later' },
              ]}
              person="Yara, 2 van 4"
              people={['done', 'at', 'later', 'later']}
            />
            <PolicyLine source="Beleid, vraag 3" text="“Wie is er door het gebeurde beschadigd, benadeeld, en hoe?”" />
            <SayLine lead="Zeg tegen" {...YARA} sentence="Yara, wat is nu minder fijn? Wijs maar aan.">
              <Chip onPress={nothing} icon="eye">
                Platen
              </Chip>
            </SayLine>
            <SayLine
              lead="Zeg tegen"
              name="de kring"
              size="page"
              sentence="Straks vertelt ieder om de beurt. We luisteren, en we praten niet door elkaar. Wie even wil stoppen, steekt een hand op."
            />
          </Part>
          <Part title="Weg van een dossier">
            <div className={layout.cols}>
              <StagePath
                label="Stappen"
                steps={[
                  { id: 'incident', name: 'Incident', state: 'done', stateLabel: 'klaar', detail: '9 november', onOpen: nothing },
                  { id: 'participants', name: 'Deelnemers', state: 'done', stateLabel: 'klaar', detail: '8 mensen', onOpen: nothing },
                  {
                    id: 'preconditions',
                    name: 'Voorwaarden',
                    state: 'now',
                    stateLabel: 'nu',
                    note: 'Nog niet alles staat op ja.',
                    onOpen: nothing,
                    action: (
                      <Button kind="primary" onPress={nothing}>
                        Bekijk
                      </Button>
                    ),
                  },
                  { id: 'meeting', name: 'Herstelgesprek', state: 'later', stateLabel: 'later', detail: 'do 26 november' },
                  { id: 'agreements', name: 'Afspraken', state: 'later', stateLabel: 'later' },
                ]}
              />
              <div className={layout.stackS}>
                <OptionCard
                  title="Verder voorbereiden"
                  detail="Nog een gesprek apart. De datum schuift op."
                  icon="ear"
                  isFirst
                  onPress={nothing}
                />
                <OptionCard title="Een andere vorm" detail="Brief of tekening, pendelgesprek." icon="bridge" onPress={nothing} />
                <OptionCard title="Brief of tekening" pictogram="happened" onPress={nothing} />
              </div>
            </div>
          </Part>
          <Part title="Lijsten en bladen">
            <div className={layout.even}>
              <Card heading="Beleid, bijlage 1" isTight>
                <TicksList
                  label="Voorwaarden"
                  rows={[
                    { id: 'a', name: 'Wil verantwoordelijkheid nemen', answer: 'yes', end: <b>Ja</b> },
                    { id: 'b', name: 'Wil luisteren naar Yara en haar moeder', answer: 'not-yet', end: <Tag kind="now">Nog niet</Tag> },
                    { id: 'c', name: 'Papieren set is geprint', detail: 'op vrijdag', tick: { isTicked: true, onChange: nothing } },
                    { id: 'd', name: 'Zonder teken', icon: 'usb' },
                  ]}
                />
              </Card>
              <Card kind="protection" heading="Bescherming vanaf vandaag" icon="shield" end={<Tag kind="done">vandaag</Tag>}>
                <p className={text.s}>Je hoeft nog niemand gehoord te hebben.</p>
              </Card>
              <Card kind="well" heading="Kijk nog even" isTight>
                <p>Doet de school ook iets?</p>
              </Card>
              <Card kind="lift" heading="Opgetild">
                <p>Een blad met schaduw.</p>
              </Card>
            </div>
            <AskList
              label="Apart gevraagd"
              laterWord="daarna"
              currentId="yara"
              people={[
                { id: 'samira', name: 'Samira', role: 'parent', initial: 'S', outcome: { answer: 'yes', label: 'gevraagd' } },
                { id: 'yara', name: 'Yara', role: 'harmed', initial: 'Y', detail: 'bij Iris, in lokaal 3' },
                { id: 'daan', name: 'Daan', role: 'responsible', initial: 'D', detail: 'bij Joost' },
              ]}
              choice={{
                legend: 'Antwoord van Yara',
                options: [
                  { value: 'on', label: 'Verder' },
                  { value: 'other', label: 'Anders' },
                  { value: 'stop', label: 'Stoppen' },
                ],
                value: askAnswer,
                onChange: setAskAnswer,
              }}
              sentence="“Verder, anders of stoppen? Alles mag.”"
            />
          </Part>
          <Part title="Bouwsteen">
            <SlotsSentence
              parts={[
                { slot: 'who', label: 'wie: Daan', filled: 'Daan', placeholder: 'wie', onPress: nothing },
                { text: ' maakt ' },
                { slot: 'what', label: 'wat: de fiets', filled: 'de fiets', placeholder: 'wat', onPress: nothing },
                { text: ' heel. Klaar op ' },
                { slot: 'when', label: 'wanneer, nog leeg', filled: null, placeholder: 'wanneer', onPress: nothing },
                { text: '.' },
              ]}
            />
          </Part>
          <Part title="Afgedekt">
            <Covered />
          </Part>
          <Part title="Tekenen">
            <Signing />
          </Part>
        </div>
        <KeyHelp
          isOpen={isHelpOpen}
          title="Alle toetsen"
          closeLabel="Sluit"
          onClose={() => setIsHelpOpen(false)}
          keys={[
            { keys: ['→'], action: 'Volgende' },
            { keys: ['K', '3'], action: 'Kaart 3' },
          ]}
        />
      </main>
    </div>
  );
}

/** The page and its look come from the address: `?page=meeting&theme=avond&dir=rtl`. */
function page(name: string | null): ReactNode {
  switch (name) {
    case 'meeting':
      return <MeetingPage kind="note" />;
    case 'look':
      return <MeetingPage kind="look" />;
    case 'deck':
      return <MeetingPage kind="deck" />;
    case 'aid':
      return <MeetingPage kind="aid" />;
    case 'paused':
      return <PausedPage />;
    case 'locked':
      return <LockedPage />;
    default:
      return <Gallery />;
  }
}

const address = new URLSearchParams(location.search);
applyTheme(address.get('theme') === 'avond' ? 'avond' : 'dag');
document.documentElement.dir = address.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode>{page(address.get('page'))}</StrictMode>);
