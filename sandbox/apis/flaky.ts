/** How a call fails: refused with 429, answered 500 with nothing done, or carried out with its answer lost. */
export type Fault = 'too-many' | 'broken' | 'answer-lost';

const inTurn: readonly Fault[] = ['too-many', 'broken', 'answer-lost'];
const callsPerFault = 5;

/**
 * Tells call by call whether it fails: of each five one, at a place that looks random, the three faults in turn. Every
 * source tells the same, so that what a person saw once can be seen again.
 */
export function createFaults(): () => Fault | undefined {
  let call = -1;
  let chance = 20_260_302;
  let place = 0;
  return () => {
    call += 1;
    const round = Math.floor(call / callsPerFault);
    if (call % callsPerFault === 0) {
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
      place = Math.floor((chance / 2 ** 32) * callsPerFault);
    }
    return call % callsPerFault === place ? inTurn[round % inTurn.length] : undefined;
  };
}
