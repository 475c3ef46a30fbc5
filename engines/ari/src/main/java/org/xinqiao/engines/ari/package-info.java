/**
 * 话务交换机接口: gives the telephone switch its orders and hears what happens on it.
 *
 * <p>The switch is Asterisk, its interface ARI: orders by HTTP, events by a WebSocket. This package is what a hotline needs of
 * it, typed, and nothing else: no queue, no policy, no framework. Calls are identified by their legs (通道, {@link
 * org.xinqiao.engines.ari.Channel}): the caller is one, a seat another, and a bridge (会话桥, {@link
 * org.xinqiao.engines.ari.Bridge}) lets those within it hear each other.
 *
 * <pre>{@code
 * Ari ari = Ari.open(settings, listener);
 *
 * // in the listener, when a caller arrives
 * ari.channels().answer(caller);
 * ari.channels().play(caller, PlaybackId.fresh(), Media.sound("welcome"));
 *
 * // the seat: its id is ours, so it is known before the switch says anything about it
 * ChannelId seat = ChannelId.fresh();
 * try (var answered = ari.expect(StasisStart.class, start -> start.channel().id().equals(seat))) {
 *     ari.channels().originate(seat, Origination.to("PJSIP/1001").from("13800138000"));
 *     answered.within(Duration.ofSeconds(20));
 * }
 * BridgeId both = ari.bridges().create(BridgeId.fresh()).id();
 * ari.bridges().add(both, caller, seat);
 * ari.bridges().record(both, RecordingOrder.named("call-1"));
 * }</pre>
 *
 * <h2>What one must know of the switch</h2>
 * <ul>
 *   <li><b>An event may overtake the answer</b> to the order that caused it. So whoever makes something names it: ids of legs,
 *       bridges, playbacks and recordings are ours and are made before the order goes out.
 *   <li><b>An order that got no answer may have been carried out.</b> {@link
 *       org.xinqiao.engines.ari.AriFailure.Unanswered} says so, other than {@link
 *       org.xinqiao.engines.ari.AriFailure.Unavailable}. Ask for what is there before trying again.
 *   <li><b>A caller's leg is forgotten when it leaves the application</b>, unless one subscribes to it. This client does so for
 *       each leg that arrives, and for each bridge it makes, which is told of else only while somebody is in it. So a leg's end is told by StasisEnd and then by ChannelDestroyed, which has the cause. Where
 *       the caller hangs up within the first milliseconds the second may be missing: the first is enough to let go of a leg.
 *   <li><b>Calls outlive the connection.</b> While it is down, legs stay up and bridges keep talking, but no event is kept. After
 *       each (re)connection the listener gets a {@link org.xinqiao.engines.ari.Standing}: what is there, and what of the
 *       things it knew is gone. Events that arrived meanwhile follow; a leg of the standing may so be announced once more.
 *   <li><b>New calls do not wait for us</b>: while no application is connected, the dial plan answers them by itself.
 *   <li>A bridge nobody destroys stays for ever. Those found in a standing without a purpose should be destroyed.
 * </ul>
 *
 * <h2>Threads</h2>
 * Orders block, with a time limit, and may be given from any number of (virtual) threads. Events come one at a time, in the
 * switch's order, on a thread of their own; a listener hands on what takes long and never waits there for another event.
 */
@NullMarked
package org.xinqiao.engines.ari;

import org.jspecify.annotations.NullMarked;
