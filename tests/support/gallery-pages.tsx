import { useState } from 'react';
import { CARD_IDS } from '../../src/domain/conversation-script.ts';
import { BrandMark } from '../../src/ui/components/brand-mark.tsx';
import { Button } from '../../src/ui/components/button.tsx';
import { Callout } from '../../src/ui/components/callout.tsx';
import { CalmPage } from '../../src/ui/components/calm-page.tsx';
import { Chip } from '../../src/ui/components/chip.tsx';
import { Circle } from '../../src/ui/components/circle.tsx';
import { classNames } from '../../src/ui/components/class-names.ts';
import { Deck } from '../../src/ui/components/deck.tsx';
import { Drawer } from '../../src/ui/components/drawer.tsx';
import { CARD_ICONS, Icon } from '../../src/ui/components/icon.tsx';
import { MeetingBar } from '../../src/ui/components/meeting-bar.tsx';
import { PageHeading } from '../../src/ui/components/page-heading.tsx';
import { PhaseStepper } from '../../src/ui/components/phase-stepper.tsx';
import { PinField } from '../../src/ui/components/pin-field.tsx';
import { PolicyLine } from '../../src/ui/components/policy-line.tsx';
import { SavedMark } from '../../src/ui/components/saved-mark.tsx';
import { SayLine } from '../../src/ui/components/say-line.tsx';
import { TextField } from '../../src/ui/components/text-field.tsx';
import { Tick } from '../../src/ui/components/tick.tsx';
import { TopBar } from '../../src/ui/components/top-bar.tsx';
import { TwoRooms } from '../../src/ui/components/two-rooms.tsx';
import { useCovering } from '../../src/ui/components/use-covering.ts';
import { useKeys } from '../../src/ui/components/use-keys.ts';
import { Veil } from '../../src/ui/components/veil.tsx';
import layout from '../../src/ui/styles/layout.module.css';
import text from '../../src/ui/styles/text.module.css';
import { EIGHT_BARE } from './gallery-circle.ts';

const nothing = () => undefined;
const YARA = { name: 'Yara', role: 'harmed' } as const;
const SAVED = { subscribe: () => nothing, read: () => 'saved' as const };
const WORDS = { saved: 'Opgeslagen', saving: 'Bewaren…', failed: 'Niet opgeslagen' };
const CENTRE = { pictogram: 'burden' } as const;
const TITLES = [
  '“Grapje”',
  '“Ja, maar …”',
  'Stil',
  'Tranen, of weglopen',
  'Boos over en weer',
  '“Zeg sorry”',
  'Politie',
  'Iets nieuws',
  'Eerst pauze',
];

function Aid() {
  const covering = useCovering(3000);
  return (
    <Veil isCovered={covering.isCovered} coveredLabel="Afgedekt. Tik of typ verder." onUncover={covering.uncover}>
      <TextField
        label="Geheugensteun"
        isLabelHidden
        field="aid"
        initialText="Alleen voor jou."
        onInput={covering.stir}
        isMultiline
        isFilling
      />
    </Veil>
  );
}

function Hints() {
  return (
    <>
      <Chip icon="down" onPress={nothing}>
        Als het stil blijft
      </Chip>
      <Chip icon="eye" onPress={nothing}>
        Platen
      </Chip>
      <Chip icon="speaker" onPress={nothing}>
        Lees voor
      </Chip>
    </>
  );
}

/** A turn of the meeting as the design draws it: with a note, only to look at, with cards, with the memory aid. */
export function MeetingPage({ kind }: { readonly kind: 'note' | 'look' | 'deck' | 'aid' }) {
  const [now, setNow] = useState(2);
  const next = () => setNow((seat) => (seat + 1) % EIGHT_BARE.length);
  useKeys({ n: next, ArrowRight: next });
  const speaker = EIGHT_BARE[now];
  const circle = (
    <Circle
      seats={EIGHT_BARE}
      label={`De kring. Nu aan het woord: ${speaker?.name}.`}
      mode={kind === 'aid' ? 'compact' : 'full'}
      nowId={speaker?.id}
      nextId={EIGHT_BARE[(now + 1) % EIGHT_BARE.length]?.id}
      centre={CENTRE}
    />
  );
  return (
    <div className={classNames(layout.meet, kind === 'look' && layout.look)}>
      <TopBar
        brand="Herstelwijzer"
        isBrandQuiet
        isMeeting
        start={
          <PhaseStepper
            label="Het gesprek in vier delen"
            doneLabel="klaar"
            phases={[
              { id: 'back', name: 'Terugkijken', state: 'now' },
              { id: 'heard', name: 'Gehoord', state: 'later' },
              { id: 'repair', name: 'Herstel', state: 'later' },
              { id: 'learn', name: 'Leren', state: 'later' },
            ]}
            person="Yara, 2 van 7"
            people={['done', 'at', 'later', 'later', 'later', 'later', 'later']}
          />
        }
      >
        <SavedMark store={SAVED} words={WORDS} />
        <span className={classNames(text.s, text.muted, layout.row)}>
          <Icon name="clock" size="s" />
          24 min
        </span>
        <Button kind="icon" icon="screen" label="Scherm voor de kring" onPress={nothing} />
        <Button kind="icon" icon="hidden" label="Scherm leeg" onPress={nothing} />
        <Button kind="icon" icon="more" label="Alle toetsen en meer" onPress={nothing} />
      </TopBar>
      <main className={layout.meetBody}>
        {kind === 'deck' ? (
          <section className={classNames(layout.meetTalk, layout.meetTalkCard)}>
            <p className={text.eyebrow}>Kaart 3 · Stil</p>
            <SayLine
              lead="Zeg tegen"
              {...YARA}
              headingLevel={1}
              sentence="Je hoeft niets te zeggen. Wijs maar: wachten, mama vertelt, of even weg."
            >
              <Hints />
            </SayLine>
            <div className={layout.stack}>
              <p className={text.second}>“We wachten samen. Het is goed zo.”</p>
              <Callout kind="care" title="Stop hier als:" icon="apart">
                het stil blijft, of ze kijkt weg. Kies Even apart.
              </Callout>
            </div>
          </section>
        ) : (
          <section className={layout.meetTalk}>
            <div className={layout.stackS}>
              <PageHeading focusKey={speaker?.id ?? ''} size="question">
                Wie had er last van, en hoe?
              </PageHeading>
              <PolicyLine source="Beleid, vraag 3" text="“Wie is er door het gebeurde beschadigd, benadeeld, en hoe?”" />
            </div>
            <SayLine
              lead="Zeg tegen"
              name={speaker?.name}
              role={speaker?.role}
              sentence="Yara, wat is nu minder fijn? Wijs maar aan."
              size={kind === 'look' ? 'look' : 'meeting'}
            >
              <Hints />
            </SayLine>
            {kind !== 'look' && (
              <div className={layout.note}>
                <div className={classNames(layout.row, layout.rowBetween)}>
                  <span>
                    <b>Wat zegt Yara?</b> <span className={classNames(text.s, text.muted)}>Een paar woorden is genoeg.</span>
                  </span>
                  <Chip icon="lock" onPress={nothing}>
                    Geheugensteun
                  </Chip>
                </div>
                <TextField
                  label="Wat zegt Yara?"
                  isLabelHidden
                  field="answer"
                  initialText="Wijst het fietsenrek aan."
                  onInput={nothing}
                  isMultiline
                  isLarge
                  isFilling
                />
              </div>
            )}
          </section>
        )}
        {kind === 'deck' && (
          <Drawer title="Kaarten" closeLabel="Sluit" onClose={nothing} foot="Druk op K en dan een cijfer. Ook op papier, zelfde nummers.">
            <Deck
              label="Kaarten"
              cards={CARD_IDS.map((id, index) => ({ id, title: TITLES[index] ?? '', icon: CARD_ICONS[id] }))}
              chosenId="freezing"
              onChoose={nothing}
            />
          </Drawer>
        )}
        {kind === 'aid' && (
          <Drawer
            title="Jouw geheugensteun"
            detail="alleen op deze laptop"
            icon="lock"
            closeLabel="Sluit"
            onClose={nothing}
            kind="note"
            foot="Na 3 tellen zonder typen dekken we de tekst af."
          >
            {circle}
            <Aid />
          </Drawer>
        )}
        {(kind === 'note' || kind === 'look') && <div className={layout.meetCircle}>{circle}</div>}
      </main>
      <MeetingBar
        label="Wat nu kan"
        groups={[
          {
            id: 'turn',
            actions: (
              <>
                <Button size="l" icon="back" onPress={nothing}>
                  Terug
                </Button>
                <Button size="l" icon="skip" onPress={nothing}>
                  Nu niet
                </Button>
              </>
            ),
          },
          {
            id: 'stop',
            actions: (
              <>
                <Button size="l" icon="pause" onPress={nothing}>
                  Pauze
                </Button>
                <Button size="l" kind="stop" icon="apart" onPress={nothing}>
                  Even apart
                </Button>
              </>
            ),
          },
          {
            id: 'help',
            actions: (
              <>
                <Button size="l" icon="cards" onPress={nothing}>
                  Kaarten
                </Button>
                <Button size="l" icon="note" isPressed onPress={nothing}>
                  Notitie
                </Button>
              </>
            ),
          },
        ]}
        next={
          <Button kind="primary" size="l" isWide iconEnd="forward" onPress={next}>
            Volgende: Samira
          </Button>
        }
      />
    </div>
  );
}

/** Even apart: nothing to read over a shoulder. */
export function PausedPage() {
  return (
    <CalmPage
      title="We zijn even in twee kamers"
      lead="Iedereen heeft iemand bij zich. Straks vragen we of we verdergaan."
      picture={<TwoRooms label="Twee kamers, met in elke kamer een grote en een kleine stoel" />}
      foot="Alle vensters zijn leeg, ook het scherm voor de kring."
    >
      <PinField label="Code van dit gesprek" help="Vier cijfers. Na drie keer fout gaat alles op slot." onComplete={nothing} />
    </CalmPage>
  );
}

/** Locked, after a wrong passphrase. */
export function LockedPage() {
  return (
    <CalmPage title="Op slot" isNarrow mark={<BrandMark size="l" />} lead="Alles is bewaard. Typ je wachtzin om verder te gaan.">
      <TextField
        label="Wachtzin"
        field="passphrase"
        type="password"
        isLarge
        initialText=""
        onInput={nothing}
        error="Deze wachtzin past niet."
      />
      <Tick label="Laat zien wat ik typ" isTicked={false} onChange={nothing} />
      <div className={layout.row}>
        <Button kind="primary" size="l" onPress={nothing}>
          Open
        </Button>
        <Button kind="quiet" size="l" onPress={nothing}>
          Ik ben mijn wachtzin kwijt
        </Button>
      </div>
    </CalmPage>
  );
}
