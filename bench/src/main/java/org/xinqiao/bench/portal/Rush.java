package org.xinqiao.bench.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Workers;

/** 提交高峰: citizens who submit one after another, or as they come, whether the house keeps up or not. */
final class Rush {

    private final List<Citizen> citizens;
    private final MadeForms forms;
    private int next;

    Rush(List<Citizen> citizens, MadeForms forms) {
        this.citizens = citizens;
        this.forms = forms;
    }

    /** How many were submitted, in how many seconds, and how long each took. */
    record Outcome(int cases, double seconds, Figures times) {

        double perSecond() {
            return cases / seconds;
        }
    }

    /** So many hands that each submit the next one as soon as the last is answered. */
    Outcome asFastAsTheyCan(int cases, int hands) {
        Figures times = new Figures(cases);
        int first = next;
        next += cases;
        double seconds = new Workers(hands).run(cases, each -> {
            long begin = System.nanoTime();
            submit(first + each);
            times.put(each, System.nanoTime() - begin);
        });
        return new Outcome(cases, seconds, times);
    }

    /** So many a second, each begun at its moment whether those before it are answered or not; time runs from that moment. */
    Outcome atRate(int rate, int seconds) {
        int cases = rate * seconds;
        Figures times = new Figures(cases);
        int first = next;
        next += cases;
        long begin = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                int number = i;
                long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                all.add(each.submit(() -> {
                    submit(first + number);
                    times.put(number, System.nanoTime() - due);
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a submission failed", e.getCause());
        }
        return new Outcome(cases, (System.nanoTime() - begin) / 1e9, times);
    }

    private void submit(int number) {
        citizens.get(number % citizens.size()).submit(forms.form(number));
    }

    /** How many there were in all. */
    int submitted() {
        return next;
    }
}
