-- Whom to remind, for a mail merge: a row for each expected report that is overdue, or that goes back. For those who collect the reports.
select
    delivery.agency,
    agency.province,
    agency.prefecture,
    agency.county,
    delivery.year,
    case delivery.delivery when 'overdue' then 'send' else 'correct' end as reminder,
    delivery.due,
    delivery.days_overdue,
    delivery.open_findings,
    delivery.rejects,
    delivery.contact,
    delivery.phone,
    delivery.email,
    delivery.agency_code
from main.delivery as delivery
left join main.agency as agency on delivery.agency_code = agency.agency_code
where delivery.is_expected and delivery.delivery in ('overdue', 'returned')
order by
    agency.province nulls last,
    agency.prefecture nulls last,
    agency.county nulls last,
    delivery.agency_code nulls last,
    delivery.year nulls last;
