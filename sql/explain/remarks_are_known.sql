-- Whether anything is known of any report besides its figures.
select
    exists(select 1 from core.report_remark)
    or exists(select 1 from core.figure_remark)
    or exists(select 1 from core.swap_pair) as are_known;
