//! The loop: keys in, one frame out whenever something has changed.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::frame::draw;
use super::input::Input;
use super::reread::Files;
pub use super::reread::{Came, Shelf};
use super::terminal::{Options as ScreenOptions, Screen};
use super::theme::{Frames, Theme};
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::domain::hours::Moment;
use crate::domain::period::Date;
use crate::domain::terms::Area;
use crate::domain::ticket::Opened;
use crate::errand::Stop;
use crate::keys::bindings::{Intent, elsewhere, intent};
use crate::session::{Effect, Event, Extent, PageMade, PageRefused, PageRequest, Reread, State, update};
use crate::stats::{Consulted, Recorder};
use crate::text::lang::Lang;

/// How the wizard is run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language.
    pub lang: Lang,
    /// What day it is.
    pub today: fn() -> Date,
    /// What moment it is in Japan.
    pub now: fn() -> Moment,
    /// How things look.
    pub theme: Theme,
    /// Whether the terminal is asked how wide its lines are, and frames are drawn accordingly.
    pub asks_width: bool,
    /// The area of most customers, if they have one.
    pub home: Option<Area>,
    /// The folder that pages go into, if one is set.
    pub pages_in: Option<PathBuf>,
    /// After which time without a key to offer that the customer be forgotten.
    pub idle: Option<Duration>,
    /// What takes what consultations have met, where the shop has agreed to tell it.
    pub recorder: Option<Recorder>,
    /// An opened ticket: its answer is shown first.
    pub ticket: Option<Opened>,
    /// Why it is not the newest catalogue that answers, as a sentence.
    pub said: Option<String>,
}

/// What became of a page that was wanted.
type Made = Result<PageMade, PageRefused>;

/// Makes a page, on disk or on paper, beside the loop, until it is stopped.
pub type Pages = Arc<dyn Fn(&Catalog, &PageRequest, &Stop) -> Made + Send + Sync>;

/// How the wizard ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The person left it.
    Done,
    /// The person broke it off with Ctrl+C.
    GivenUp,
    /// The terminal went away, as when its window is closed: there is nobody left to tell.
    HungUp,
}

/// Why the wizard could not run.
#[derive(Debug)]
pub enum Failed<E> {
    /// The terminal cannot be used.
    Terminal(io::Error),
    /// There is no catalogue.
    Catalog(E),
}

impl<E> From<io::Error> for Failed<E> {
    fn from(error: io::Error) -> Self {
        Self::Terminal(error)
    }
}

/// How long a terminal is waited for that answers nothing. Those that do answer at once, also far away.
const PATIENCE: Duration = Duration::from_millis(150);

/// So long a page is waited for before the loop goes on.
const AT_ONCE: Duration = Duration::from_millis(150);
/// So often it is looked whether a page is made where nothing wakes the loop.
const GLANCE: Duration = Duration::from_millis(100);

/// So often a screen that nobody touches is drawn anew: desks open and close.
const MINUTE: Duration = Duration::from_mins(1);

/// Runs the wizard on the terminal until the person leaves it. The first question is on the screen before `load` reads the
/// catalogue, which it needs not; the terminal is given back before this returns. Where the catalogue comes from files, the shelf has
/// them.
pub fn run<E>(
    options: &Options,
    load: impl FnOnce() -> Result<Catalog, E>,
    pages: &Pages,
    shelf: Option<Box<dyn Shelf>>,
) -> Result<Exit, Failed<E>> {
    let mut screen = Screen::enter(ScreenOptions::from_environment())?;
    let mut state =
        State::new(options.lang, (options.today)()).at_home_in(options.home).with_pages_in(options.pages_in.clone());
    if options.recorder.is_some() {
        state = state.noting();
    }
    // A terminal that could be entered fails later only by going away. The signal that says so may come after the error.
    let Ok(theme) = look(&mut screen, options) else { return Ok(Exit::HungUp) };
    if show(&mut screen, &state, None, theme).is_err() {
        return Ok(Exit::HungUp);
    }
    let catalog = Arc::new(load().map_err(Failed::Catalog)?);
    update(&mut state, &catalog, Event::CatalogRead);
    if let Some(said) = &options.said {
        update(&mut state, &catalog, Event::Catalog(Reread::Refused(said.clone())));
    }
    // Reading every example takes longer than a key may: it is done while the person reads the first question.
    if let Some(finder) = state.finder() {
        thread::spawn(move || finder.learn());
    }
    if let Some(opened) = &options.ticket {
        update(&mut state, &catalog, Event::Ticket(Box::new(opened.clone())));
    }
    let beside = Beside { pages: Arc::clone(pages), job: None, files: shelf.map(Files::watch) };
    let exit = converse(&mut screen, &mut state, catalog, &Options { theme, ..options.clone() }, beside);
    keep(options, state.met());
    Ok(exit.unwrap_or(Exit::HungUp))
}

/// Has kept what a consultation has met.
fn keep(options: &Options, met: Option<&Consulted>) {
    if let (Some(recorder), Some(met)) = (&options.recorder, met) {
        recorder.keep((options.today)(), met.clone());
    }
}

/// How things look on this terminal.
fn look(screen: &mut Screen, options: &Options) -> io::Result<Theme> {
    if !options.asks_width {
        return Ok(options.theme);
    }
    let frames = Frames::for_cells(screen.cells_drawn(&Frames::sample(), PATIENCE)?);
    Ok(Theme { frames, ..options.theme })
}

/// What is done beside the loop.
struct Beside {
    pages: Pages,
    job: Option<Job>,
    files: Option<Files>,
}

impl Beside {
    /// Takes in what has come of it; tells whether anything has.
    fn hear(&mut self, state: &mut State, catalog: &mut Arc<Catalog>) -> bool {
        // What lies over the box for the page is answered first: it would be closed in the box's place.
        let job = self.job.as_ref().filter(|_| !state.screen().is_over());
        if let Some(made) = job.and_then(|job| job.came(Duration::ZERO)) {
            self.job = None;
            update(state, catalog, Event::Page(made));
            return true;
        }
        self.files.as_mut().is_some_and(|files| files.hear(state, catalog))
    }

    /// How long the loop may sleep at most, for that nothing wakes it here.
    fn patience(&self) -> Duration {
        let of_files = self.files.as_ref().map_or(MINUTE, Files::patience);
        match Screen::waker() {
            Some(_) => MINUTE,
            None if self.job.is_some() => of_files.min(GLANCE),
            None => of_files,
        }
    }

    fn make(&mut self, state: &mut State, catalog: &Arc<Catalog>, request: Box<PageRequest>) {
        let begun = Job::begin(Arc::clone(catalog), request, &self.pages);
        // Mostly it is done at once, and nobody has to read that it is being done.
        let made = begun.came(AT_ONCE);
        if made.is_none() {
            self.job = Some(begun);
        }
        update(state, catalog, made.map_or(Event::PageTakesLong, Event::Page));
    }

    fn read(&mut self, state: &mut State, catalog: &Catalog) {
        let reread = match &mut self.files {
            Some(files) => {
                files.read(catalog.edition());
                Reread::Begun
            }
            None => Reread::Own,
        };
        update(state, catalog, Event::Catalog(reread));
    }

    fn stop_reading(&mut self) {
        if let Some(files) = &mut self.files {
            files.stop();
        }
    }
}

fn converse(
    screen: &mut Screen,
    state: &mut State,
    mut catalog: Arc<Catalog>,
    options: &Options,
    mut beside: Beside,
) -> io::Result<Exit> {
    let mut has_changed = true;
    let mut drawn = Instant::now();
    // So long nobody has pressed a key.
    let mut quiet = Duration::ZERO;
    loop {
        update(state, &catalog, Event::Now((options.now)()));
        if has_changed {
            let extent = show(screen, state, Some(&catalog), options.theme)?;
            update(state, &catalog, Event::Drawn(extent));
            drawn = Instant::now();
        }
        has_changed = beside.hear(state, &mut catalog);
        if has_changed {
            continue;
        }
        let idle = options.idle.filter(|_| would_offer_next(state));
        let until_idle = idle.map_or(MINUTE, |idle| idle.saturating_sub(quiet));
        let until_due = MINUTE.saturating_sub(drawn.elapsed());
        let waiting = Instant::now();
        let batch = screen.next_batch(Some(beside.patience().min(until_idle).min(until_due)))?;
        update(state, &catalog, Event::Today((options.today)()));
        quiet = if batch.is_empty() { quiet + waiting.elapsed() } else { Duration::ZERO };
        // Desks open and close.
        has_changed = drawn.elapsed() >= MINUTE;
        if batch.is_empty() && idle.is_some_and(|idle| quiet >= idle) {
            update(state, &catalog, Intent::NextCustomer);
            quiet = Duration::ZERO;
            has_changed = true;
        }
        for input in batch {
            let effect = act(state, &catalog, input);
            if state.ended().is_some() {
                keep(options, state.ended());
                update(state, &catalog, Event::Taken);
            }
            has_changed |= effect != Effect::Unchanged;
            match effect {
                Effect::Unchanged | Effect::None => {}
                Effect::Redraw => screen.redraw_all()?,
                Effect::Suspend => screen.suspend()?,
                Effect::Copy(text) => screen.copy(&text)?,
                Effect::Page(request) => beside.make(state, &catalog, request),
                Effect::StopPage => beside.job = None,
                Effect::ReadCatalog => beside.read(state, &catalog),
                Effect::StopReading => beside.stop_reading(),
                Effect::Quit => return Ok(Exit::Done),
                Effect::GiveUp => return Ok(Exit::GivenUp),
            }
        }
    }
}

/// A page that is being made beside the loop. Dropped, it is stopped.
struct Job {
    stop: Stop,
    done: mpsc::Receiver<Made>,
}

impl Job {
    fn begin(catalog: Arc<Catalog>, request: Box<PageRequest>, pages: &Pages) -> Self {
        let (stop, pages) = (Stop::default(), Arc::clone(pages));
        let (tell, done) = mpsc::channel();
        let stopped = stop.clone();
        thread::spawn(move || {
            let came = pages(&catalog, &request, &stopped);
            // Nobody listens to what has been stopped.
            if tell.send(came).is_ok()
                && let Some(wake) = Screen::waker()
            {
                wake();
            }
        });
        Self { stop, done }
    }

    /// What became of it, if that is known in time.
    ///
    /// # Panics
    ///
    /// When making it has panicked, which has been reported.
    fn came(&self, patience: Duration) -> Option<Made> {
        match self.done.recv_timeout(patience) {
            Ok(came) => Some(came),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => panic!("the page could not be made"),
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.stop.stop();
        // So that it can put its things away; one that hangs is left to itself.
        let _ = self.done.recv_timeout(AT_ONCE);
    }
}

/// Whether a time without a key is worth an offer: there is something to forget, and nothing is being asked.
pub fn would_offer_next(state: &State) -> bool {
    state.has_choices() && !state.screen().is_over()
}

fn show(screen: &mut Screen, state: &State, catalog: Option<&Catalog>, theme: Theme) -> io::Result<Extent> {
    let mut extent = Extent::default();
    screen.draw(|frame| extent = draw(frame, &View { state, catalog, theme }))?;
    Ok(extent)
}

/// What one input does; a key that means nothing here changes nothing.
pub fn act(state: &mut State, catalog: &Catalog, input: Input) -> Effect {
    match input {
        Input::Key(key) => {
            let place = state.context();
            if let Some(intent) = intent(place, key) {
                update(state, catalog, intent)
            } else {
                elsewhere(place, key).map_or(Effect::Unchanged, |it| update(state, catalog, Event::NotHere(it)))
            }
        }
        Input::Paste(text) => update(state, catalog, Event::Paste(text)),
        Input::Resize(..) => Effect::Redraw,
    }
}
