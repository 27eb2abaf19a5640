// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fitHeight } from '../../src/app/fit-height.ts';
import { field } from '../../src/zaf/field.ts';
import { aHost } from '../support/zaf-host.ts';

let height = 0;
const stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document.body, 'scrollHeight', 'get').mockImplementation(() => height);
});
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A frame that is being followed; `told` is what Zendesk was asked for, in pixels. */
function aFrame(invoke: (action: string) => Promise<unknown> = () => Promise.resolve()) {
  const told: string[] = [];
  const handlers = new Map<string, (argument: unknown) => void>();
  const host = aHost({
    invoke: (action, [size]) => {
      told.push(String(field(size, 'height')));
      return invoke(action);
    },
    on: (event, handler) => {
      handlers.set(event, handler);
      return () => handlers.delete(event);
    },
  });
  const stop = fitHeight(host);
  stops.push(stop);
  return {
    told,
    stop,
    emit: (event: string) => handlers.get(event)?.(undefined),
    /** Changes what the frame shows, which is that tall then. */
    show: async (pixels: number) => {
      height = pixels;
      document.body.append('.');
      // The browser tells of it in a microtask.
      await Promise.resolve();
    },
  };
}

const nextFrame = () => vi.advanceTimersToNextFrame();
const settled = () => vi.advanceTimersByTimeAsync(1000);

describe('the height of the frame', () => {
  it('is told once for all that grows between two animation frames', async () => {
    const { show, told } = aFrame();

    await show(120);
    await show(240);
    await show(300);
    expect(told).toEqual([]);
    nextFrame();
    await settled();

    expect(told).toEqual(['300px']);
  });

  it('ends at 600 px, past which the frame scrolls', async () => {
    const { show, told } = aFrame();

    await show(700);
    nextFrame();
    await show(5000);
    await settled();

    expect(told).toEqual(['600px']);
  });

  it('stays while a part makes room for what takes its place', async () => {
    const { show, told } = aFrame();
    await show(500);
    nextFrame();

    await show(200);
    nextFrame();
    await vi.advanceTimersByTimeAsync(300);
    await show(500);
    await settled();

    expect(told).toEqual(['500px']);
  });

  it('shrinks once nothing changes any more', async () => {
    const { show, told } = aFrame();
    await show(500);
    nextFrame();

    await show(200);
    await settled();

    expect(told).toEqual(['500px', '200px']);
  });

  it('is not told while the frame has no layout, and told when the ticket comes back', async () => {
    const { show, told, emit } = aFrame();
    await show(400);
    await settled();

    await show(0);
    await settled();
    expect(told).toEqual(['400px']);
    height = 400;
    emit('app.activated');
    nextFrame();

    expect(told).toEqual(['400px', '400px']);
  });

  it('is told without an animation frame where the browser paints none', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    const { show, told } = aFrame();

    await show(250);
    await settled();

    expect(told).toEqual(['250px']);
  });

  it('is nobody’s business when the page refuses it, and after the end', async () => {
    const { show, told, stop } = aFrame(() => Promise.reject(new Error('no')));
    await show(250);
    await settled();

    await show(300);
    stop();
    await settled();
    await show(400);
    await settled();

    expect(told).toEqual(['250px']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
