/**
 * 排队引擎: who gets which call, and why not somebody else?
 *
 * <p>A caller waits for an agent who can help, an agent waits for work, and neither may be forgotten, whatever the telephones
 * do meanwhile. This package decides which of them come together, and nothing else: no switch, no store, no present, no
 * framework. What happened comes in as a {@link org.xinqiao.engines.callqueue.Command}, with its moment; what follows comes out
 * as {@linkplain org.xinqiao.engines.callqueue.Event events}, for the house to keep and to act on.
 *
 * <h2>Five ideas, each resting on the one before</h2>
 * <ol>
 *   <li>{@link org.xinqiao.engines.callqueue.Skills} 技能等级: what an agent knows and how well; and a
 *       {@link org.xinqiao.engines.callqueue.Demand}, what a call needs, giving way the longer it waits.
 *   <li>{@link org.xinqiao.engines.callqueue.CallPlan} 话务方案: a place's rules: for each queue which seats serve it, at
 *       once and after a wait ({@link org.xinqiao.engines.callqueue.Reach}), and which of them first
 *       ({@link org.xinqiao.engines.callqueue.Policy}).
 *   <li>{@link org.xinqiao.engines.callqueue.Floor} 话务现场: all calls and seats at one moment. A call is in line or at one
 *       seat; a seat has a {@link org.xinqiao.engines.callqueue.Presence} (does it want more?) and
 *       {@linkplain org.xinqiao.engines.callqueue.Engagement engagements} (what does it have?), from which its state is read.
 *   <li>{@link org.xinqiao.engines.callqueue.CallQueue#decide} 裁决: what follows from a command. It is refused with a
 *       {@linkplain org.xinqiao.engines.callqueue.Refusal reason}, or done, and then whoever waits and has a fitting seat ready
 *       is given to it.
 *   <li>{@link org.xinqiao.engines.callqueue.Command.Adopt} 接管: after a crash the floor is not read from a record but from
 *       what is up: who is on the line, who talks to whom, which seats are there.
 * </ol>
 *
 * <pre>{@code
 * Floor floor = Floor.empty(plan);
 * switch (CallQueue.decide(floor, new Command.Enqueue(call, queue, Media.VOICE, Demand.ANYBODY, Priority.NORMAL), now)) {
 *     case Decision.Done(var events, var after) -> …      // keep the events, ring the seats that were reserved
 *     case Decision.Refused(var why) -> …
 * }
 * floor.nextWake(now);                                    // when to send a Command.Tick if nothing happens before
 * }</pre>
 *
 * <h2>What holds on every floor</h2>
 * <ul>
 *   <li>A call that came is in line, or at exactly one seat, or has ended, once and with a reason.
 *   <li>A seat has one call at most, rings only while it is ready and free, and holds no more conversations than it may.
 *   <li>No reservation, ring or wrap-up outlasts its limit; a seat that did not take a call gets nothing more until its
 *       agent says so.
 *   <li>Nobody who waits is passed over by a later call that the same seat fits, and nobody waits while a fitting seat is
 *       ready.
 *   <li>A place in line is never lost: not by a ring that nobody answered, a seat that died, a transfer, a promised callback
 *       or a crash.
 *   <li>The floor after a decision is the floor told from its events.
 * </ul>
 *
 * <p>Beside it, on the same code: {@link org.xinqiao.engines.callqueue.staffing} says how many seats a load needs, and
 * {@link org.xinqiao.engines.callqueue.simulation} replays a day with other seats or rules.
 */
@NullMarked
package org.xinqiao.engines.callqueue;

import org.jspecify.annotations.NullMarked;
