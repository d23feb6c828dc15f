package org.gongkai.job;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A night in a process of its own, halted by the debugger of the JDK at each moment at which it is about to change the
 * warehouse or the disk: before every SQL file, every begin and commit, every flush of appended rows, every file that
 * is written, forced to the disk, copied, linked, moved or deleted. A moment is the least that a crash can fall between.
 */
final class NightUnderDebugger implements AutoCloseable {

    /** Of a step, on a machine that is busy with much else. */
    private static final long LONGEST_SECONDS = 600;

    /** What a night changes the world by. */
    private static final Map<String, Set<String>> CHANGES = Map.of(
            "org.gongkai.warehouse.Warehouse",
            Set.of("execute", "close"),
            "org.gongkai.warehouse.Appender",
            Set.of("close"),
            "org.springframework.jdbc.datasource.DataSourceTransactionManager",
            Set.of("doBegin", "doCommit"),
            "sun.nio.ch.FileChannelImpl",
            Set.of("force"),
            "java.nio.file.Files",
            Set.of(
                    "copy",
                    "createDirectory",
                    "createLink",
                    "createSymbolicLink",
                    "delete",
                    "deleteIfExists",
                    "move",
                    "newOutputStream",
                    "write",
                    "writeString"));

    private static final String STEPS_CLASS = "org.gongkai.job.Night";
    private static final List<String> STEPS = List.of("plan", "load", "check", "explain", "report", "publish");

    /** The step before the first. */
    private static final String START = "start";

    private final VirtualMachine machine;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Set<String>> halts;
    private final ConsoleOfProcess console;
    private String step = START;

    /**
     * A moment of a night.
     *
     * @param step the step of the job, or {@code start} before the first
     * @param change what is about to happen, such as {@code Warehouse.execute load/insert_chunk}
     * @param time the how manieth time in this step, from 1
     */
    record Moment(String step, String change, int time) {

        @Override
        public String toString() {
            return step + ": " + change + (time == 1 ? "" : " no. " + time);
        }

        /** The one method of which it is a call: who waits for this moment need not halt a thousand times before it. */
        private Map<String, Set<String>> method() {
            String call = change.split(" ", 2)[0];
            String method = call.substring(call.indexOf('.') + 1);
            String type = CHANGES.keySet().stream()
                    .filter(name -> simple(name).equals(call.substring(0, call.indexOf('.'))))
                    .findFirst()
                    .orElseThrow();
            return Map.of(type, Set.of(method));
        }
    }

    private NightUnderDebugger(VirtualMachine machine, Map<String, Set<String>> changes) {
        this.machine = machine;
        this.console = new ConsoleOfProcess(machine.process());
        this.halts = new HashMap<>(changes);
        halts.put(STEPS_CLASS, Set.copyOf(STEPS));
        halts.keySet().forEach(this::halt);
    }

    /** All steps in their order, what comes before the first included. */
    static List<String> steps() {
        return Stream.concat(Stream.of(START), STEPS.stream()).toList();
    }

    /** All moments of a night that goes through. */
    static List<Moment> moments(List<String> arguments) throws IOException, InterruptedException {
        try (NightUnderDebugger night = start(arguments, CHANGES)) {
            night.runUntil(moment -> false);
            if (night.machine.process().waitFor() != 0) {
                throw new IllegalStateException("the night did not go through");
            }
            return night.moments;
        }
    }

    /**
     * Runs a night and kills it as the system does when it is out of memory.
     *
     * @param milliseconds how long it goes on from the moment: what was begun may be half done
     * @return false where it ended without having come to the moment
     */
    static boolean killAt(List<String> arguments, Moment moment, long milliseconds)
            throws IOException, InterruptedException {
        try (NightUnderDebugger night = start(arguments, moment.method())) {
            boolean reached = night.runUntil(moment::equals);
            if (reached && milliseconds > 0) {
                night.goOn(milliseconds);
            }
            return reached;
        }
    }

    /** What a run came to by itself. */
    record End(int exitCode, String console) {}

    /** Something that happens to the surroundings of a night. */
    @FunctionalInterface
    interface Disturbance {
        /** Does it; the thread of the night stands still. */
        void happen() throws IOException;
    }

    /**
     * Runs a night to its end, which is disturbed at the first of such moments.
     *
     * @throws IllegalStateException if it never came to one, or does not end
     */
    static End disturbAt(List<String> arguments, Predicate<Moment> wanted, Disturbance disturbance)
            throws IOException, InterruptedException {
        try (NightUnderDebugger night = start(arguments, CHANGES)) {
            if (!night.runUntil(wanted)) {
                throw new IllegalStateException("the night came to no such moment, but to " + night.moments);
            }
            disturbance.happen();
            Process process = night.machine.process();
            night.machine.dispose();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the night does not end");
            }
            return new End(process.exitValue(), night.console.text());
        }
    }

    private static NightUnderDebugger start(List<String> arguments, Map<String, Set<String>> changes)
            throws IOException {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> launch = connector.defaultArguments();
        launch.get("main").setValue("org.gongkai.Gongkai " + String.join(" ", arguments));
        launch.get("options")
                .setValue("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp " + System.getProperty("java.class.path"));
        try {
            return new NightUnderDebugger(connector.launch(launch), changes);
        } catch (IllegalConnectorArgumentsException | VMStartException e) {
            throw new IOException("the night cannot be started", e);
        }
    }

    private void halt(String className) {
        machine.classesByName(className).forEach(this::haltIn);
        ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
        request.addClassFilter(className);
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
    }

    private void haltIn(ReferenceType type) {
        Set<String> names = halts.get(type.name());
        for (Method method : type.methods()) {
            if (names.contains(method.name()) && !method.isAbstract() && !method.isBridge()) {
                BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(method.location());
                request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
                request.enable();
            }
        }
    }

    /** Goes on to a moment, at which the night stands still; false where it ended before. */
    private boolean runUntil(Predicate<Moment> wanted) throws InterruptedException {
        console.drain();
        machine.resume();
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove(LONGEST_SECONDS * 1_000);
                if (events == null) {
                    throw new IllegalStateException("the night stands still after " + moments);
                }
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent prepared) {
                        haltIn(prepared.referenceType());
                    } else if (event instanceof BreakpointEvent reached
                            && reach(reached)
                            && wanted.test(moments.get(moments.size() - 1))) {
                        return true;
                    } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
                        return false;
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException ended) {
            return false;
        }
    }

    /** Notes a moment; false where a step began only, or where it is a thread that reads. */
    private boolean reach(BreakpointEvent reached) {
        ThreadReference thread = reached.thread();
        Location location = reached.location();
        String type = location.declaringType().name();
        if (!thread.name().equals("main") && !thread.name().startsWith(OutputWriters.THREAD)) {
            return false;
        }
        if (type.equals(STEPS_CLASS)) {
            step = location.method().name();
            return false;
        }
        String change = simple(type) + "." + location.method().name() + name(thread);
        int time = times.merge(step + change, 1, Integer::sum);
        moments.add(new Moment(step, change, time));
        return true;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The name of the SQL file, where one is to be executed. */
    private static String name(ThreadReference thread) {
        try {
            for (Value value : thread.frame(0).getArgumentValues()) {
                if (value instanceof StringReference text) {
                    return " " + text.value();
                }
            }
            return "";
        } catch (IncompatibleThreadStateException e) {
            throw new IllegalStateException("the night does not stand still", e);
        }
    }

    /** Takes the halts away and lets the night run on that long. */
    private void goOn(long milliseconds) throws InterruptedException {
        try {
            machine.eventRequestManager().deleteAllBreakpoints();
            machine.resume();
            machine.process().waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (VMDisconnectedException ended) {
            // it came to its end by itself
            return;
        }
    }

    @Override
    public void close() {
        machine.process().destroyForcibly();
        try {
            if (!machine.process().waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the night cannot be killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
