// Which screen stands at which address.
import { Route, Switch } from 'wouter'
import type { DeckId, DocumentId, ExamId, MockId, NoteTypeId, Scope } from '../../decks/index.ts'
import { unescaped } from '../parts/paths.ts'
import { CardsScreen } from '../screens/cards/cards-screen.tsx'
import { DecksScreen } from '../screens/decks/decks-screen.tsx'
import { Desk } from '../screens/desk/desk.tsx'
import { Documents } from '../screens/documents/documents.tsx'
import { ExamScreen } from '../screens/exams/exam-screen.tsx'
import { ExamsScreen } from '../screens/exams/exams-screen.tsx'
import { BringIn } from '../screens/exchange/bring-in.tsx'
import { Sheet } from '../screens/exchange/sheet.tsx'
import { TakeOut } from '../screens/exchange/take-out.tsx'
import { HistoryScreen } from '../screens/history/history-screen.tsx'
import { Keep } from '../screens/keep/keep.tsx'
import { MendScreen } from '../screens/mend/mend-screen.tsx'
import { MockScreen } from '../screens/mock/mock-screen.tsx'
import { NoteTypesScreen } from '../screens/note-types/note-types-screen.tsx'
import { TypeScreen } from '../screens/note-types/type-screen.tsx'
import { OrderScreen } from '../screens/order/order-screen.tsx'
import { PlanScreen } from '../screens/plan/plan-screen.tsx'
import { Reader } from '../screens/reader/reader.tsx'
import { Settings } from '../screens/settings/settings.tsx'
import { StudyScreen } from '../screens/study/study-screen.tsx'
import { TimelineScreen } from '../screens/timeline/timeline-screen.tsx'

export function Screens() {
  return (
    <Switch>
      <Route path="/documents">
        <Documents />
      </Route>
      <Route path="/documents/:id">{({ id }) => <Reader key={id} id={id as DocumentId} at={null} />}</Route>
      <Route path="/documents/:id/at/:at">
        {({ id, at }) => <Reader key={`${id} ${at}`} id={id as DocumentId} at={Number(at)} />}
      </Route>
      <Route path="/documents/:id/at/:at/find/:words">
        {({ id, at, words }) => <Reader key={`${id} ${at}`} id={id as DocumentId} at={Number(at)} words={unescaped(words)} />}
      </Route>
      <Route path="/keep/:id">{({ id }) => <Keep key={id} id={id as DocumentId} />}</Route>
      <Route path="/exams">
        <ExamsScreen />
      </Route>
      <Route path="/exams/:id">{({ id }) => <ExamScreen key={id} id={id as ExamId} />}</Route>
      <Route path="/timeline">
        <TimelineScreen of="" />
      </Route>
      <Route path="/timeline/of/:of">{({ of }) => <TimelineScreen of={unescaped(of)} />}</Route>
      <Route path="/order">
        <OrderScreen of="" />
      </Route>
      <Route path="/order/of/:of">{({ of }) => <OrderScreen key={of} of={unescaped(of)} />}</Route>
      <Route path="/mock/:id">{({ id }) => <MockScreen key={id} id={id as MockId} />}</Route>
      <Route path="/study-missed/:mock">{({ mock }) => <StudyScreen key={mock} planned={mock as MockId} />}</Route>
      <Route path="/study-plan">
        <StudyScreen planned="today" />
      </Route>
      <Route path="/study">
        <StudyScreen deck={null} />
      </Route>
      <Route path="/study/find/:find">{({ find }) => <StudyScreen key={`study ${find}`} find={unescaped(find)} />}</Route>
      <Route path="/cram/:find?">
        {({ find = '' }) => <StudyScreen key={`cram ${find}`} find={unescaped(find)} how="cram" />}
      </Route>
      <Route path="/preview/:find?">
        {({ find = '' }) => <StudyScreen key={`preview ${find}`} find={unescaped(find)} how="preview" />}
      </Route>
      <Route path="/study/:deck">{({ deck }) => <StudyScreen key={deck} deck={deck as DeckId} />}</Route>
      <Route path="/cards">
        <CardsScreen find="" />
      </Route>
      <Route path="/cards/find/:find">{({ find }) => <CardsScreen find={unescaped(find)} />}</Route>
      <Route path="/decks">
        <DecksScreen />
      </Route>
      <Route path="/note-types">
        <NoteTypesScreen />
      </Route>
      <Route path="/note-types/:id">{({ id }) => <TypeScreen key={id} id={unescaped(id) as NoteTypeId} />}</Route>
      <Route path="/history">
        <HistoryScreen scope="" />
      </Route>
      <Route path="/history/of/:scope">{({ scope }) => <HistoryScreen scope={unescaped(scope) as Scope} />}</Route>
      <Route path="/plan">
        <PlanScreen />
      </Route>
      <Route path="/mend">
        <MendScreen />
      </Route>
      <Route path="/bring-in">
        <BringIn />
      </Route>
      <Route path="/take-out">
        <TakeOut />
      </Route>
      <Route path="/sheet/:deck?">{({ deck }) => <Sheet deck={(deck ?? null) as DeckId | null} />}</Route>
      <Route path="/settings/:part?">{({ part }) => <Settings part={part ?? null} />}</Route>
      <Route>
        <Desk />
      </Route>
    </Switch>
  )
}
