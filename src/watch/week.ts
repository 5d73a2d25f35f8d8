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
/** An hour counts up to so many uses: a flood must not make its hour an ordinary one. */
const BOUND = 20;
const FADING = 0.9;
/** One use, six weeks later. */
const HABIT = 0.5;
/** What is used once a week comes to more after six weeks. */
const WEEKLY = 4.5;
/** One use a week comes to no more; what does is some work on one evening, which may be another one's. */
const OFTEN = 10;
/** How much use at a distance of so many hours makes an hour an ordinary one too. */
const NEAR = [1, 0.7, 0.3, 0.1] as const;

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

export function countHour(week: Week): void {
  if (week.used >= BOUND || week.hour < 0) return;
  const hour = week.hour % HOURS;
  week.used += 1;
  week.hours[hour] = (week.hours[hour] ?? 0) + 1;
  week.sum += 1;
}

/** The share of all uses that fall near this hour of the day, of what was known before it. */
export function shareOfHour(week: Week): number {
  // One use in a day is taken as seen beforehand, anywhere: with few uses nothing is unusual.
  return (nearness(hoursOfDay(week), week.hour % 24) + 1 / 24) / (week.sum - week.used + 1);
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
    let sum = 0;
    let most = 0;
    for (let cell = hour; cell < HOURS; cell += 24) {
      const uses = (hours[cell] ?? 0) - (cell === now % HOURS ? used : 0);
      sum += uses;
      most = Math.max(most, uses);
    }
    // What comes once a week, such as a backup, says nothing of the same hour on other days.
    ofDay.push(most > WEEKLY && most < OFTEN && sum - most < most / 4 ? sum - most : sum);
  }
  return ofDay;
}

/** The uses in an hour of the day, and those near it by how near they are. */
function nearness(ofDay: readonly number[], hour: number): number {
  let sum = 0;
  for (let distance = -3; distance <= 3; distance++)
    sum += (NEAR[Math.abs(distance)] ?? 0) * (ofDay[(hour + distance + 24) % 24] ?? 0);
  return sum;
}

function isHabit({ hours }: Week, hour: number): boolean {
  return (hours[hour % HOURS] ?? 0) > HABIT;
}

function fade(week: Week, by: number): void {
  week.sum *= by;
  for (let hour = 0; hour < HOURS; hour++) week.hours[hour] = (week.hours[hour] ?? 0) * by;
}
