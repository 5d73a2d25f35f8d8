/**
 * When in the week a key is used. Uses are summed per hour of the week, UTC, each hour of each day counting up to a
 * bound, and fade by a tenth a week. Plain data.
 */
export interface Week {
  readonly hours: Float32Array;
  /** All of `hours` together. */
  sum: number;
  /** The hour, counted since 1970, that is counted in, and how much of its bound is used. */
  hour: number;
  used: number;
  /** The week, counted since 1970, to which all has faded. */
  week: number;
  /** In this hour of this day of the week, or next to it, it was used in the last weeks. */
  habit: boolean;
}

const HOUR = 3_600_000;
const HOURS = 168;
/** An hour counts up to so many uses: neither a flood nor a job of many parts makes its hour the one that matters. */
const BOUND = 4;
/** What raised an alarm counts for less: an hour must come again to be an ordinary one. */
const DOUBTED = 0.5;
const FADING = 0.9;
/** One use, eight weeks later, or a doubted one two weeks later. */
const HABIT = 0.4;
/** For what is used much one use is no habit: it takes more than one in so many. */
const HABIT_SHARE = 1 / 400;
/**
 * How much uses so many hours before an hour, in it and after it make it an ordinary one: work goes on late more often
 * than it begins early.
 */
const NEAR = [0.1, 0.3, 0.5, 0.7, 0.9, 1, 0.9, 0.6, 0.2] as const;
/** The place of the hour itself in `NEAR`. */
const ITSELF = 5;
/** A key's rest, in hours, and how many times as busy as the quietest hours others may be. */
const REST = 6;
const HARDLY_BUSIER = 1.25;
/** So much of a use is taken as seen beforehand, at any hour: with few uses nothing is unusual. */
const BEFOREHAND = 0.1;

export function emptyWeek(): Week {
  return {
    hours: new Float32Array(HOURS),
    sum: 0,
    hour: -1,
    used: 0,
    week: -1,
    habit: true,
  };
}

/** Goes on to the hour of `at`. */
export function enter(week: Week, at: number): void {
  const hour = Math.floor(at / HOUR);
  if (hour === week.hour) return;
  const number = Math.floor(hour / HOURS);
  if (number !== week.week) {
    if (week.week >= 0) fade(week, FADING ** Math.min(100, number - week.week));
    week.week = number;
  }
  week.hour = hour;
  week.used = 0;
  week.habit = isHabit(week, hour - 1) || isHabit(week, hour) || isHabit(week, hour + 1);
}

/** Counts a use in the hour that was entered. */
export function countHour(week: Week, doubted: boolean): void {
  if (week.used >= BOUND || week.hour < 0) return;
  const hour = week.hour % HOURS;
  const weight = doubted ? DOUBTED : 1;
  week.used += weight;
  week.hours[hour] = (week.hours[hour] ?? 0) + weight;
  week.sum += weight;
}

/** The share of all uses that fall near this hour of the day, of what was known before it. */
export function shareOfHour(week: Week): number {
  return (nearness(hoursOfDay(week), week.hour % 24) + BEFOREHAND) / (week.sum - week.used + 1);
}

/** How much of what falls near the busiest hour of the day does near this one, of what was known before it. */
export function shareOfBusiest(week: Week): number {
  const ofDay = hoursOfDay(week);
  let busiest = 0;
  for (let hour = 0; hour < 24; hour++) busiest = Math.max(busiest, nearness(ofDay, hour));
  return (nearness(ofDay, week.hour % 24) + 1) / (busiest + 1);
}

/** The uses in each hour of the day, on any day of the week, without those of the running hour itself. */
export function hoursOfDay({ hours, hour: now, used }: Week): number[] {
  const ofDay: number[] = [];
  for (let hour = 0; hour < 24; hour++) {
    let sum = hour === now % 24 ? -used : 0;
    for (let cell = hour; cell < HOURS; cell += 24) sum += hours[cell] ?? 0;
    ofDay.push(sum);
  }
  return ofDay;
}

/**
 * The middle of the six hours of the day with the least uses, UTC, from -11 to 12. `before` stays as long as it is hardly
 * any busier.
 */
export function quietHour(week: Week, before: number): number {
  const ofDay = hoursOfDay(week);
  const sums = ofDay.map((_, first) => {
    let sum = 0;
    for (let hour = first; hour < first + REST; hour++) sum += ofDay[hour % 24] ?? 0;
    return sum;
  });
  const least = Math.min(...sums);
  if ((sums[(before - REST / 2 + 24) % 24] ?? 0) <= HARDLY_BUSIER * least + BOUND / 2) return before;
  const middle = (sums.indexOf(least) + REST / 2) % 24;
  return middle > 12 ? middle - 24 : middle;
}

/** The uses in an hour of the day, and those near it by how near they are. */
function nearness(ofDay: readonly number[], hour: number): number {
  return NEAR.reduce((sum, weight, place) => sum + weight * (ofDay[(hour + place - ITSELF + 24) % 24] ?? 0), 0);
}

function isHabit({ hours, sum }: Week, hour: number): boolean {
  return (hours[hour % HOURS] ?? 0) > Math.max(HABIT, sum * HABIT_SHARE);
}

function fade(week: Week, by: number): void {
  week.sum *= by;
  for (let hour = 0; hour < HOURS; hour++) week.hours[hour] = (week.hours[hour] ?? 0) * by;
}
