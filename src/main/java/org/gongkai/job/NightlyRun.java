package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.plan.NightPlan;
import org.gongkai.plan.NoInputException;
import org.gongkai.publish.PublishedNights;
import org.gongkai.reading.UnusableReadingsException;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.UnusableMachineException;
import org.gongkai.warehouse.Warehouse;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One run of the nightly job, from the lock to the published night. */
public final class NightlyRun {

    private final NightlySettings settings;
    private final NightProgress progress;
    private final Clock clock;
    private final Machine machine;
    private final Map<String, Duration> stepTimes = new LinkedHashMap<>();

    /** A run with these settings. */
    public NightlyRun(NightlySettings settings, NightProgress progress, Clock clock) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
        this.machine = new Machine(settings);
    }

    /**
     * Runs the night that is due: the one that was begun and not published, else the next.
     *
     * @throws AlreadyRunningException if another run works on the same output folder
     * @throws KnowledgeException if the knowledge cannot be used
     * @throws NoInputException if there is nothing to read
     * @throws UnusableReadingsException if readings that were made elsewhere cannot be taken in
     * @throws UnusableMachineException if nothing can be written, or DuckDB cannot be run here
     * @throws FullDiskException if the disk of the output folder ran full, unless that is told as a result
     * @throws IOException if the output folder cannot be worked in
     * @throws SQLException if the warehouse cannot be opened
     */
    public NightResult run()
            throws AlreadyRunningException, KnowledgeException, NoInputException, IOException, SQLException {
        try {
            return withWarehouse(this::run);
        } catch (UnusableMachineException | IllegalArgumentException toldAlready) {
            throw toldAlready;
        } catch (IOException | SQLException | RuntimeException e) {
            Optional<FullDiskException> full = FullDiskException.behind(e, settings.out());
            if (full.isPresent()) {
                throw full.get();
            }
            throw e;
        }
    }

    private NightResult run(Night night, Warehouse warehouse, PublishedNights nights)
            throws NoInputException, IOException, SQLException {
        Instant start = Instant.now();
        NightPlan plan = night.plan();
        stepTimes.put("plan", Duration.between(start, Instant.now()));
        progress.planned(plan);
        if (!plan.hasWork()) {
            return new NightResult.NothingToDo(nights.current().orElseThrow(), folder(nights));
        }
        nights.sweep();
        machine.refuseFullDisk();
        night.prepareReaders();
        try (JobHistory history = JobHistory.open(settings)) {
            JobExecution execution = launch(night, warehouse, history);
            takeTimes(execution);
            return result(execution, night, nights);
        } finally {
            sweep(nights);
        }
    }

    /** What was built of a night that failed may be what the disk is full of. */
    private static void sweep(PublishedNights nights) {
        try {
            nights.sweep();
        } catch (IOException left) {
            // How the night ended counts more; the next one sweeps before it begins, and tells what stands in its way.
        }
    }

    /** What is done with the night that is due. */
    private interface NightWork<T> {
        T apply(Night night, Warehouse warehouse, PublishedNights nights)
                throws NoInputException, IOException, SQLException;
    }

    @SuppressWarnings("try") // the lock is held, not used
    private <T> T withWarehouse(NightWork<T> work)
            throws AlreadyRunningException, KnowledgeException, NoInputException, IOException, SQLException {
        machine.refuseReadOnlyOutput();
        try (RunLock lock = RunLock.take(settings.out())) {
            machine.loadNativeLibrary();
            Knowledge knowledge = new KnowledgeReader(settings.knowledge(), settings.own()).read();
            PublishedNights nights = new PublishedNights(settings.out(), settings.keepNights());
            SqlLibrary sql = new SqlLibrary(settings.sql());
            try (Warehouse warehouse = new WorkWarehouse(settings, nights, sql).open()) {
                Night night =
                        new Night(due(warehouse, nights), settings, knowledge, warehouse, nights, progress, clock);
                return work.apply(night, warehouse, nights);
            }
        }
    }

    /**
     * A night that was begun is not over before readers see it. A new one has a number above all that are kept, those that
     * readers were led back from included: what was cited once is never replaced by something else.
     */
    private static int due(Warehouse warehouse, PublishedNights nights) throws IOException {
        OptionalInt published = nights.current();
        int begun = WorkWarehouse.lastNight(warehouse);
        boolean over = published.isPresent() && published.getAsInt() >= begun;
        if (begun > 0 && !over) {
            return begun;
        }
        return Math.max(begun, nights.kept().stream().findFirst().orElse(0)) + 1;
    }

    /** Tells what a run would do: no report is read and nothing is published; it fails as {@link #run} does. */
    public NightPlan plan()
            throws AlreadyRunningException, KnowledgeException, NoInputException, IOException, SQLException {
        return withWarehouse((night, warehouse, nights) -> night.plan());
    }

    /** How long each step took that the last run came to, in their order. */
    public Map<String, Duration> stepTimes() {
        return Collections.unmodifiableMap(stepTimes);
    }

    private JobExecution launch(Night night, Warehouse warehouse, JobHistory history) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(NightlyJobConfiguration.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(PlainLog::install, context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(NightlySettings.class, () -> settings);
                    beans.registerBean(Night.class, () -> night);
                    beans.registerBean(Warehouse.class, () -> warehouse, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(JobHistory.class, () -> history, bean -> bean.setDestroyMethodName(""));
                });
        try (ConfigurableApplicationContext context = application.run()) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobOperator operator = context.getBean(JobOperator.class);
            // The lock is ours, so whatever still stands as running was killed.
            repository
                    .findRunningJobExecutions(NightlyJobConfiguration.JOB_NAME)
                    .forEach(operator::recover);
            return start(operator, context.getBean(Job.class), night);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job cannot be started", e);
        }
    }

    /**
     * The history may know a night as done that is not published, if somebody put back an older warehouse; and as one that
     * must not go on, if a full disk kept it from being told how a step ended. The warehouse knows better what is done.
     */
    private static JobExecution start(JobOperator operator, Job job, Night night) throws JobExecutionException {
        for (long attempt = 1; ; attempt++) {
            JobParametersBuilder parameters = new JobParametersBuilder().addLong("night", (long) night.number());
            JobParameters identity = attempt == 1
                    ? parameters.toJobParameters()
                    : parameters.addLong("attempt", attempt).toJobParameters();
            try {
                return operator.start(job, identity);
            } catch (JobInstanceAlreadyCompleteException
                    | JobExecutionAlreadyRunningException
                    | JobRestartException notTheTruth) {
                continue;
            }
        }
    }

    private void takeTimes(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStartTime() != null && step.getEndTime() != null) {
                stepTimes.merge(
                        step.getStepName(), Duration.between(step.getStartTime(), step.getEndTime()), Duration::plus);
            }
        }
    }

    private NightResult result(JobExecution execution, Night night, PublishedNights nights) throws IOException {
        List<Throwable> failures = execution.getAllFailureExceptions();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return new NightResult.Published(night.number(), folder(nights));
        }
        Throwable why = failures.isEmpty() ? new IllegalStateException(execution.toString()) : failures.get(0);
        UnusableReadingsException.throwIfBehind(why);
        return new NightResult.Failed(FullDiskException.behind(why, settings.out())
                .<Throwable>map(full -> full)
                .orElse(why));
    }

    private static Path folder(PublishedNights nights) throws IOException {
        return nights.currentFolder().orElseThrow(() -> new IllegalStateException("no night is published"));
    }
}
