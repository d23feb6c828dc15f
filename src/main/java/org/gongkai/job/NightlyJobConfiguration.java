package org.gongkai.job;

import java.util.Iterator;
import javax.sql.DataSource;
import org.gongkai.load.FileToLoad;
import org.gongkai.load.ParallelReading;
import org.gongkai.warehouse.Warehouse;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly job, step by step in the order in which it runs. It is started where {@link Night#plan} found work. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NightlyJobConfiguration {

    static final String JOB_NAME = "nightly";

    /** As many files are read while those of a transaction are written, and nobody waits for long. */
    private static final int READ_AHEAD = 250;

    @Bean
    Job nightly(JobRepository repository, Step plan, Step load, Step check, Step explain, Step report, Step publish) {
        return new JobBuilder(JOB_NAME, repository)
                .start(plan)
                .next(load)
                .next(check)
                .next(explain)
                .next(report)
                .next(publish)
                .build();
    }

    @Bean
    Step plan(JobRepository repository, PlatformTransactionManager warehouseTransactions, Night night) {
        return new StepBuilder("plan", repository)
                .tasklet(
                        (contribution, context) -> {
                            night.begin();
                            return RepeatStatus.FINISHED;
                        },
                        warehouseTransactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** Files are read by several threads and written by one, which is what DuckDB wants, both at the same time. */
    @Bean
    Step load(
            JobRepository repository,
            PlatformTransactionManager warehouseTransactions,
            AsyncTaskExecutor readers,
            NightlySettings settings,
            Night night) {
        return new StepBuilder("load", repository)
                .<FileToLoad, FileToLoad>chunk(settings.filesPerTransaction())
                .transactionManager(warehouseTransactions)
                .reader(files(night, readers, Math.min(READ_AHEAD, settings.filesPerTransaction())))
                .writer(files -> night.load(files.getItems()))
                .allowStartIfComplete(true)
                .build();
    }

    /** What is to be read is decided by the ledger when the step starts, never by the position of an earlier run. */
    private static ItemReader<FileToLoad> files(Night night, AsyncTaskExecutor readers, int most) {
        return new ItemReader<>() {
            private Iterator<FileToLoad> files;

            @Override
            public FileToLoad read() {
                if (files == null) {
                    files = new ParallelReading(night.filesToRead(), night::read, readers, most);
                }
                return files.hasNext() ? files.next() : null;
            }
        };
    }

    @Bean
    Step check(JobRepository repository, PlatformTransactionManager warehouseTransactions, Night night) {
        return new StepBuilder("check", repository)
                .tasklet(
                        (contribution, context) -> {
                            night.check();
                            return RepeatStatus.FINISHED;
                        },
                        warehouseTransactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step explain(JobRepository repository, PlatformTransactionManager warehouseTransactions, Night night) {
        return new StepBuilder("explain", repository)
                .tasklet(
                        (contribution, context) -> {
                            night.explain();
                            return RepeatStatus.FINISHED;
                        },
                        warehouseTransactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step report(JobRepository repository, Night night) {
        return new StepBuilder("report", repository)
                .tasklet(
                        (contribution, context) -> {
                            night.report();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step publish(JobRepository repository, Night night) {
        return new StepBuilder("publish", repository)
                .tasklet(
                        (contribution, context) -> {
                            night.publish();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    AsyncTaskExecutor readers(NightlySettings settings) {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(settings.threads());
        readers.setThreadNamePrefix("reader-");
        return readers;
    }

    /** The steps' transactions are those of the warehouse; its data source is no bean, since Spring would close it. */
    @Bean
    @Primary
    PlatformTransactionManager warehouseTransactions(Warehouse warehouse) {
        return new DataSourceTransactionManager(warehouse.dataSource());
    }

    @Bean
    DataSource historyDataSource(JobHistory history) {
        return history.dataSource();
    }

    @Bean
    @BatchTransactionManager
    PlatformTransactionManager historyTransactions(DataSource historyDataSource) {
        return new DataSourceTransactionManager(historyDataSource);
    }
}
