/** The name that the id of a check run is saved under while the run is not ended; empty once it is. */
export const CHECK_STATE = 'relock_check_run';

/** The variable that the runner gives it to the post step in. */
export const CHECK_VARIABLE = `STATE_${CHECK_STATE}`;
