var Ka=new TextDecoder,_i=class{constructor(e){this.model=e;this.timer=window.setInterval(()=>this.askAgain(),2e3)}model;view=Math.random().toString(36).slice(2,12);heard=new Map;wanted=new Map;timer;heardMs=Date.now();close(){clearInterval(this.timer)}get(e){return this.model.get(e)}set(e,t){this.model.set(e,t)}save_changes(){this.model.save_changes()}on(e,t){let i=e==="msg:custom"?(s,o)=>this.take(t,s,o):t;this.heard.set(t,i),this.model.on(e,i)}off(e,t){this.model.off(e,this.heard.get(t)??t)}send(e){e.op==="subscribe"&&this.wanted.set(e.id,e),e.op==="unsubscribe"&&this.wanted.delete(e.id),queueMicrotask(()=>this.post(e))}post(e){try{this.model.send({view:this.view,request:e})}catch{}}take(e,t,i){t.view!==this.view||!i[0]||(this.heardMs=Date.now(),e(JSON.parse(Ka.decode(i[0]))))}askAgain(){if(Date.now()-this.heardMs>2e3)for(let e of[...this.wanted.values()])this.send(e)}};function h(n,e={},...t){let i=document.createElement(n);for(let[s,o]of Object.entries(e))typeof o=="function"?i.addEventListener(s,o):o===!0?i.setAttribute(s,""):o!==!1&&i.setAttribute(s,String(o));return i.append(...t.filter(s=>s!=null)),i}function A(n,e){let t=n.firstChild;t instanceof Text&&!t.nextSibling?t.data!==e&&(t.data=e):n.textContent!==e&&(n.textContent=e)}var Ga=0,ki=n=>`fc-${n}-${Ga+=1}`;var D=n=>n!=null&&Number.isFinite(n),oo=new Map;function E(n,e=2){if(!D(n))return"–";let t=oo.get(e);t||(t=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),oo.set(e,t));let i=t.format(Math.abs(n));return n<0&&/[1-9]/.test(i)?`−${i}`:i}function zs(n){if(!n)return 2;let[e="",t="0"]=n.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(t))}function Ot(n,e){if(!D(n))return"–";let t=e?n/e:n*100;return E(n,zs(e)+(Math.abs(t-Math.round(t))>1e-6?1:0))}function Cn(n){for(let[e,t]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(n)>=e)return`${Number((n/e).toPrecision(3))}${t}`;return`${Number(n.toPrecision(3))}`}function qt(n,e,t){return t==="money"?E(e,D(e)&&Math.abs(e)<1?4:2):t==="%"?E(D(n)?n/100:n,4):E(n,2)}function Ct(n){if(!D(n))return"–";if(n>=6e10)return`${Math.floor(n/6e10)} min ${Math.floor(n/1e9%60)} s`;for(let[e,t]of[["s",1e9],["ms",1e6],["µs",1e3]])if(n>=t)return`${E(n/t,1)} ${e}`;return`${E(n,0)} ns`}var Yt=n=>new Date(n).toISOString().slice(11,19),Ve=n=>D(n)?`${E(100*n,0)} %`:"–";var lo=2e3,co="kernel",ao=14400,qa=1800;function Hs(n){return{order:n.get("order"),rest:n.get("rest")??null,fees:n.get("fees")??null,latencyMs:n.get("latency_ms")??null,sigma:n.get("sigma_1d_bps")??null,horizonS:n.get("horizon_s")??qa,alertBps:n.get("alert_bps")??null,running:n.get("running")??!0,measure:n.get("measure")??"bps",groupTicks:n.get("group_ticks")??1}}var uo=()=>({subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,resting:null,rested:null,health:null,plan:null,planProblem:"",heardMs:Date.now()}),po=n=>({...Hs(n),...uo(),connection:n.get("connection")??co,segments:[]});function fo(n){Object.assign(n,uo())}var ho=n=>n.rest?n.rested?.net_bps:n.estimate?.whole_net_bps,Ya={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],orphaned:["✕","no word from the kernel"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function mo(n,e){let[t,i]=Ja(n,e),[s,o]=Ya[t]??["▲",t];return{key:t,mark:s,word:o,detail:i,isLive:t==="live"}}function Ds(n,e){return n.estimate?n.estimate.provenance.book_age_ns+Math.max(0,e-n.heardMs)*1e6:null}function Ja(n,e){let t=Ds(n,e),i=t===null?"":`figures are ${Ct(t)} old`;if(!n.running)return["stopped",i];if(n.connection==="closed"||n.connection==="opening"&&n.estimate)return["offline",i];if(n.connection==="opening")return["connecting","to the desk"];if(n.connection===co&&e-n.heardMs>lo)return["orphaned",i];if(n.problem){let{state:a,status:u,detail:p}=n.problem;return[a??(u===503?"down":"no answer"),[i,p].filter(Boolean).join("; ")]}if(!n.estimate)return["connecting","to the feed"];if(e-n.heardMs>lo)return["silent",i];let{state:s,reason:o}=n.estimate.provenance;return s!=="live"?[s,`${i}; ${o}`]:["live",t!==null&&t>1e9?`book ${Ct(t)} old`:""]}var Is=n=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[n.subject?.source??"live"]??"";function cn(n){let e=n.order.symbol.split(":")[0]?.toUpperCase()??"";return n.subject?n.subject.source==="live"?`LIVE · ${e}`:`${Is(n)} · ${e}`:""}function go(n,e){let t=n.segments.at(-1);t&&(t.points.push(...e),t.points.length>ao&&t.points.splice(0,t.points.length-ao))}function bo(n){let e=n.segments.at(-1);e&&e.points.length===0&&n.segments.pop(),n.segments.push({symbol:n.order.symbol,source:"",order:"",points:[]})}var Za=document.title,Fs=new Set,Si=class{constructor(e){this.changed=e;this.level=h("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=h("section",{class:"card alert"},h("header",{},h("h2",{},"Alert")),h("label",{class:"field row"},h("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=h("p",{class:"told",role:"status"});isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,t){let{bps:i}=this,s=ho(e);if(i===null||!t.isLive||!D(s)){this.become(!1,i===null?"":t.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<i,s<i?`net is ${E(s)} bps, below ${E(i)}`:`net is ${E(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,t){A(this.line,t),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),e?Fs.add(this):Fs.delete(this),document.title=Fs.size?`▼ ${e?t:"net is below its alert"} · fillcast`:Za,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let t=e.createOscillator(),i=e.createGain();t.frequency.value=880,i.gain.setValueAtTime(.2,e.currentTime),i.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),t.connect(i).connect(e.destination),t.start(),t.stop(e.currentTime+.6)}};var Ti=class{root;name;mid=h("span",{class:"mid","data-figure":"mid"});spread=h("span",{class:"note"});pill=h("span",{class:"pill"});why=h("span",{class:"why"});said=h("span",{class:"unseen",role:"status"});badge=h("span",{class:"badge"});time=h("time",{});constructor(e,t){this.name=h(e?"h1":"h2",{class:"name"}),this.root=h("header",{class:"bar card"},h("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),h("div",{class:"tools"},this.time,...t))}paint(e,t){let{symbol:i}=e.order;A(this.name,i),A(this.badge,cn(e)),this.badge.dataset.origin=e.subject?.source??"",A(this.said,`${i} is ${t.word}`),A(this.pill,`${t.mark} ${t.word}`),A(this.why,t.detail),this.why.title=t.detail,A(this.time,`${Yt(Date.now())} UTC`)}paintTouch({ladder:e,subject:t}){A(this.mid,e?Ot(e.mid_price,t?.instrument.tick_price??0):"–"),A(this.spread,e?`mid ${t?.instrument.quote??""} · spread ${E(2*e.half_spread_bps,3)} bps`:"")}},vo=n=>n.subject&&n.subject.source!=="live"?Is(n):"";var Qa="uplot",Xa="u-hz",ec="u-vt",tc="u-title",nc="u-wrap",ic="u-under",sc="u-over",rc="u-axis",fn="u-off",oc="u-select",lc="u-cursor-x",ac="u-cursor-y",cc="u-cursor-pt",uc="u-legend",pc="u-live",fc="u-inline",dc="u-series",hc="u-marker",wo="u-label",mc="u-value",oi="width",li="height";var yo="bottom",zn="left",Ws="right",sr="#000",xo=sr+"0",Us="mousemove",_o="mousedown",js="mouseup",ko="mouseenter",So="mouseleave",To="dblclick",gc="resize",bc="scroll",Mo="change",Pi="dppxchange",rr="--",jn=typeof window<"u",qs=jn?document:null,Dn=jn?window:null,vc=jn?navigator:null,ue,Mi;function Ys(){let n=devicePixelRatio;ue!=n&&(ue=n,Mi&&Zs(Mo,Mi,Ys),Mi=matchMedia(`(min-resolution: ${ue-.001}dppx) and (max-resolution: ${ue+.001}dppx)`),dn(Mo,Mi,Ys),Dn.dispatchEvent(new CustomEvent(Pi)))}function rt(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function Js(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function xe(n,e,t){n.style[e]=t+"px"}function _t(n,e,t,i){let s=qs.createElement(n);return e!=null&&rt(s,e),t?.insertBefore(s,i),s}function ht(n,e){return _t("div",n,e)}var Eo=new WeakMap;function zt(n,e,t,i,s){let o="translate("+e+"px,"+t+"px)",a=Eo.get(n);o!=a&&(n.style.transform=o,Eo.set(n,o),e<0||t<0||e>i||t>s?rt(n,fn):Js(n,fn))}var Lo=new WeakMap;function $o(n,e,t){let i=e+t,s=Lo.get(n);i!=s&&(Lo.set(n,i),n.style.background=e,n.style.borderColor=t)}var Po=new WeakMap;function No(n,e,t,i){let s=e+""+t,o=Po.get(n);s!=o&&(Po.set(n,s),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=i?-e/2+"px":0,n.style.marginTop=i?-t/2+"px":0)}var or={passive:!0},wc={...or,capture:!0};function dn(n,e,t,i){e.addEventListener(n,t,i?wc:or)}function Zs(n,e,t,i){e.removeEventListener(n,t,or)}jn&&Ys();function kt(n,e,t,i){let s;t=t||0,i=i||e.length-1;let o=i<=2147483647;for(;i-t>1;)s=o?t+i>>1:ot((t+i)/2),e[s]<n?t=s:i=s;return n-e[t]<=e[i]-n?t:i}function rl(n){return(t,i,s)=>{let o=-1,a=-1;for(let u=i;u<=s;u++)if(n(t[u])){o=u;break}for(let u=s;u>=i;u--)if(n(t[u])){a=u;break}return[o,a]}}var ol=n=>n!=null,ll=n=>n!=null&&n>0,Ri=rl(ol),yc=rl(ll);function xc(n,e,t,i=0,s=!1){let o=s?yc:Ri,a=s?ll:ol;[e,t]=o(n,e,t);let u=n[e],p=n[e];if(e>-1)if(i==1)u=n[e],p=n[t];else if(i==-1)u=n[t],p=n[e];else for(let d=e;d<=t;d++){let w=n[d];a(w)&&(w<u?u=w:w>p&&(p=w))}return[u??me,p??-me]}function Oi(n,e,t,i){let s=Oo(n),o=Oo(e);n==e&&(s==-1?(n*=t,e/=t):(n/=t,e*=t));let a=t==10?Ft:al,u=s==1?ot:mt,p=o==1?mt:ot,d=u(a(Re(n))),w=p(a(Re(e))),g=In(t,d),b=In(t,w);return t==10&&(d<0&&(g=ge(g,-d)),w<0&&(b=ge(b,-w))),i||t==2?(n=g*s,e=b*o):(n=fl(n,g),e=Ci(e,b)),[n,e]}function lr(n,e,t,i){let s=Oi(n,e,t,i);return n==0&&(s[0]=0),e==0&&(s[1]=0),s}var ar=.1,Ao={mode:3,pad:ar},ci={pad:0,soft:null,mode:0},_c={min:ci,max:ci};function Ni(n,e,t,i){return zi(t)?Ro(n,e,t):(ci.pad=t,ci.soft=i?0:null,ci.mode=i?3:0,Ro(n,e,_c))}function le(n,e){return n??e}function kc(n,e,t){for(e=le(e,0),t=le(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function Ro(n,e,t){let i=t.min,s=t.max,o=le(i.pad,0),a=le(s.pad,0),u=le(i.hard,-me),p=le(s.hard,me),d=le(i.soft,me),w=le(s.soft,-me),g=le(i.mode,0),b=le(s.mode,0),_=e-n,S=Ft(_),z=Je(Re(n),Re(e)),I=Ft(z),$=Re(I-S);(_<1e-24||$>10)&&(_=0,(n==0||e==0)&&(_=1e-24,g==2&&d!=me&&(o=0),b==2&&w!=-me&&(a=0)));let x=_||z||1e3,H=Ft(x),M=In(10,ot(H)),Y=x*(_==0?n==0?.1:1:o),O=ge(fl(n-Y,M/10),24),Q=n>=d&&(g==1||g==3&&O<=d||g==2&&O>=d)?d:me,J=Je(u,O<Q&&n>=Q?Q:St(Q,O)),ne=x*(_==0?e==0?.1:1:a),q=ge(Ci(e+ne,M/10),24),L=e<=w&&(b==1||b==3&&q>=w||b==2&&q<=w)?w:-me,X=St(p,q>L&&e<=L?L:Je(L,q));return J==X&&J==0&&(X=100),[J,X]}var Sc=new Intl.NumberFormat(jn?vc.language:"en-US"),cr=n=>Sc.format(n),lt=Math,$i=lt.PI,Re=lt.abs,ot=lt.floor,Ae=lt.round,mt=lt.ceil,St=lt.min,Je=lt.max,In=lt.pow,Oo=lt.sign,Ft=lt.log10,al=lt.log2,Tc=(n,e=1)=>lt.sinh(n)*e,Vs=(n,e=1)=>lt.asinh(n/e),me=1/0;function Co(n){return(Ft((n^n>>31)-(n>>31))|0)+1}function Qs(n,e,t){return St(Je(n,e),t)}function cl(n){return typeof n=="function"}function ie(n){return cl(n)?n:()=>n}var Mc=()=>{},ul=n=>n,pl=(n,e)=>e,Ec=n=>null,zo=n=>!0,Ho=(n,e)=>n==e,Lc=/\.\d*?(?=9{6,}|0{6,})/gm,hn=n=>{if(hl(n)||Zt.has(n))return n;let e=`${n}`,t=e.match(Lc);if(t==null)return n;let i=t[0].length-1;if(e.indexOf("e-")!=-1){let[s,o]=e.split("e");return+`${hn(s)}e${o}`}return ge(n,i)};function un(n,e){return hn(ge(hn(n/e))*e)}function Ci(n,e){return hn(mt(hn(n/e))*e)}function fl(n,e){return hn(ot(hn(n/e))*e)}function ge(n,e=0){if(hl(n))return n;let t=10**e,i=n*t*(1+Number.EPSILON);return Ae(i)/t}var Zt=new Map;function dl(n){return((""+n).split(".")[1]||"").length}function pi(n,e,t,i){let s=[],o=i.map(dl);for(let a=e;a<t;a++){let u=Re(a),p=ge(In(n,a),u);for(let d=0;d<i.length;d++){let w=n==10?+`${i[d]}e${a}`:i[d]*p,g=(a>=0?0:u)+(a>=o[d]?0:o[d]),b=n==10?w:ge(w,g);s.push(b),Zt.set(b,g)}}return s}var ui={},ur=[],Fn=[null,null],Jt=Array.isArray,hl=Number.isInteger,$c=n=>n===void 0;function Do(n){return typeof n=="string"}function zi(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function Pc(n){return n!=null&&typeof n=="object"}var Nc=Object.getPrototypeOf(Uint8Array),ml="__proto__";function Wn(n,e=zi){let t;if(Jt(n)){let i=n.find(s=>s!=null);if(Jt(i)||e(i)){t=Array(n.length);for(let s=0;s<n.length;s++)t[s]=Wn(n[s],e)}else t=n.slice()}else if(n instanceof Nc)t=n.slice();else if(e(n)){t={};for(let i in n)i!=ml&&(t[i]=Wn(n[i],e))}else t=n;return t}function $e(n){let e=arguments;for(let t=1;t<e.length;t++){let i=e[t];for(let s in i)s!=ml&&(zi(n[s])?$e(n[s],Wn(i[s])):n[s]=Wn(i[s]))}return n}var Ac=0,Rc=1,Oc=2;function Cc(n,e,t){for(let i=0,s,o=-1;i<e.length;i++){let a=e[i];if(a>o){for(s=a-1;s>=0&&n[s]==null;)n[s--]=null;for(s=a+1;s<t&&n[s]==null;)n[o=s++]=null}}}function zc(n,e){if(Ic(n)){let a=n[0].slice();for(let u=1;u<n.length;u++)a.push(...n[u].slice(1));return Fc(a[0])||(a=Dc(a)),a}let t=new Set;for(let a=0;a<n.length;a++){let p=n[a][0],d=p.length;for(let w=0;w<d;w++)t.add(p[w])}let i=[Array.from(t).sort((a,u)=>a-u)],s=i[0].length,o=new Map;for(let a=0;a<s;a++)o.set(i[0][a],a);for(let a=0;a<n.length;a++){let u=n[a],p=u[0];for(let d=1;d<u.length;d++){let w=u[d],g=Array(s).fill(void 0),b=e?e[a][d]:Rc,_=[];for(let S=0;S<w.length;S++){let z=w[S],I=o.get(p[S]);z===null?b!=Ac&&(g[I]=z,b==Oc&&_.push(I)):g[I]=z}Cc(g,_,s),i.push(g)}}return i}var Hc=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function Dc(n){let e=n[0],t=e.length,i=Array(t);for(let o=0;o<i.length;o++)i[o]=o;i.sort((o,a)=>e[o]-e[a]);let s=[];for(let o=0;o<n.length;o++){let a=n[o],u=Array(t);for(let p=0;p<t;p++)u[p]=a[i[p]];s.push(u)}return s}function Ic(n){let e=n[0][0],t=e.length;for(let i=1;i<n.length;i++){let s=n[i][0];if(s.length!=t)return!1;if(s!=e){for(let o=0;o<t;o++)if(s[o]!=e[o])return!1}}return!0}function Fc(n,e=100){let t=n.length;if(t<=1)return!0;let i=0,s=t-1;for(;i<=s&&n[i]==null;)i++;for(;s>=i&&n[s]==null;)s--;if(s<=i)return!0;let o=Je(1,ot((s-i+1)/e));for(let a=n[i],u=i+o;u<=s;u+=o){let p=n[u];if(p!=null){if(p<=a)return!1;a=p}}return!0}var gl=["January","February","March","April","May","June","July","August","September","October","November","December"],bl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function vl(n){return n.slice(0,3)}var Wc=bl.map(vl),Uc=gl.map(vl),jc={MMMM:gl,MMM:Uc,WWWW:bl,WWW:Wc};function ri(n){return(n<10?"0":"")+n}function Vc(n){return(n<10?"00":n<100?"0":"")+n}var Bc={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>ri(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>ri(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>ri(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>ri(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>ri(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>Vc(n.getMilliseconds())};function pr(n,e){e=e||jc;let t=[],i=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=i.exec(n);)t.push(s[0][0]=="{"?Bc[s[1]]:s[0]);return o=>{let a="";for(let u=0;u<t.length;u++)a+=typeof t[u]=="string"?t[u]:t[u](o,e);return a}}var Kc=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Gc(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==Kc?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var wl=n=>n%1==0,Ai=[1,2,2.5,5],qc=pi(10,-32,0,Ai),yl=pi(10,0,32,Ai),Yc=yl.filter(wl),pn=qc.concat(yl),fr=`
`,xl="{YYYY}",Io=fr+xl,_l="{M}/{D}",ai=fr+_l,Ei=ai+"/{YY}",kl="{aa}",Jc="{h}:{mm}",Hn=Jc+kl,Fo=fr+Hn,Wo=":{ss}",fe=null;function Sl(n){let e=n*1e3,t=e*60,i=t*60,s=i*24,o=s*30,a=s*365,p=(n==1?pi(10,0,3,Ai).filter(wl):pi(10,-3,0,Ai)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,i,i*2,i*3,i*4,i*6,i*8,i*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,xl,fe,fe,fe,fe,fe,fe,1],[s*28,"{MMM}",Io,fe,fe,fe,fe,fe,1],[s,_l,Io,fe,fe,fe,fe,fe,1],[i,"{h}"+kl,Ei,fe,ai,fe,fe,fe,1],[t,Hn,Ei,fe,ai,fe,fe,fe,1],[e,Wo,Ei+" "+Hn,fe,ai+" "+Hn,fe,Fo,fe,1],[n,Wo+".{fff}",Ei+" "+Hn,fe,ai+" "+Hn,fe,Fo,fe,1]];function w(g){return(b,_,S,z,I,$)=>{let x=[],H=I>=a,M=I>=o&&I<a,Y=g(S),O=ge(Y*n,3),Q=Bs(Y.getFullYear(),H?0:Y.getMonth(),M||H?1:Y.getDate()),J=ge(Q*n,3);if(M||H){let ne=M?I/o:0,q=H?I/a:0,L=O==J?O:ge(Bs(Q.getFullYear()+q,Q.getMonth()+ne,1)*n,3),X=new Date(Ae(L/n)),F=X.getFullYear(),K=X.getMonth();for(let V=0;L<=z;V++){let se=Bs(F+q*V,K+ne*V,1),j=se-g(ge(se*n,3));L=ge((+se+j)*n,3),L<=z&&x.push(L)}}else{let ne=I>=s?s:I,q=ot(S)-ot(O),L=J+q+Ci(O-J,ne);x.push(L);let X=g(L),F=X.getHours()+X.getMinutes()/t+X.getSeconds()/i,K=I/i,V=b.axes[_]._space,se=$/V;for(;L=ge(L+I,n==1?0:3),!(L>z);)if(K>1){let j=ot(ge(F+K,6))%24,re=g(L).getHours()-j;re>1&&(re=-1),L-=re*i,F=(F+K)%24;let de=x[x.length-1];ge((L-de)/I,3)*se>=.7&&x.push(L)}else x.push(L)}return x}}return[p,d,w]}var[Zc,Qc,Xc]=Sl(1),[eu,tu,nu]=Sl(.001);pi(2,-53,53,[1]);function Uo(n,e){return n.map(t=>t.map((i,s)=>s==0||s==8||i==null?i:e(s==1||t[8]==0?i:t[1]+i)))}function jo(n,e){return(t,i,s,o,a)=>{let u=e.find(S=>a>=S[0])||e[e.length-1],p,d,w,g,b,_;return i.map(S=>{let z=n(S),I=z.getFullYear(),$=z.getMonth(),x=z.getDate(),H=z.getHours(),M=z.getMinutes(),Y=z.getSeconds(),O=I!=p&&u[2]||$!=d&&u[3]||x!=w&&u[4]||H!=g&&u[5]||M!=b&&u[6]||Y!=_&&u[7]||u[1];return p=I,d=$,w=x,g=H,b=M,_=Y,O(z)})}}function iu(n,e){let t=pr(e);return(i,s,o,a,u)=>s.map(p=>t(n(p)))}function Bs(n,e,t){return new Date(n,e,t)}function Vo(n,e){return e(n)}var su="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Bo(n,e){return(t,i,s,o)=>o==null?rr:e(n(i))}function ru(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function ou(n,e){return n.series[e].fill(n,e)}var lu={show:!0,live:!0,isolate:!1,mount:Mc,markers:{show:!0,width:2,stroke:ru,fill:ou,dash:"solid"},idx:null,idxs:null,values:[]};function au(n,e){let t=n.cursor.points,i=ht(),s=t.size(n,e);xe(i,oi,s),xe(i,li,s);let o=s/-2;xe(i,"marginLeft",o),xe(i,"marginTop",o);let a=t.width(n,e,s);return a&&xe(i,"borderWidth",a),i}function cu(n,e){let t=n.series[e].points;return t._fill||t._stroke}function uu(n,e){let t=n.series[e].points;return t._stroke||t._fill}function pu(n,e){return n.series[e].points.size}var Ks=[0,0];function fu(n,e,t){return Ks[0]=e,Ks[1]=t,Ks}function Li(n,e,t,i=!0){return s=>{s.button==0&&(!i||s.target==e)&&t(s)}}function Gs(n,e,t,i=!0){return s=>{(!i||s.target==e)&&t(s)}}var du={show:!0,x:!0,y:!0,lock:!1,move:fu,points:{one:!1,show:au,size:pu,width:0,stroke:uu,fill:cu},bind:{mousedown:Li,mouseup:Li,click:Li,dblclick:Li,mousemove:Gs,mouseleave:Gs,mouseenter:Gs},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,i,s)=>i-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Tl={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},dr=$e({},Tl,{filter:pl}),Ml=$e({},dr,{size:10}),El=$e({},Tl,{show:!1}),hr='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Ll="bold "+hr,$l=1.5,Ko={show:!0,scale:"x",stroke:sr,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ll,side:2,grid:dr,ticks:Ml,border:El,font:hr,lineGap:$l,rotate:0},hu="Value",mu="Time",Go={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function gu(n,e,t,i,s){return e.map(o=>o==null?"":cr(o))}function bu(n,e,t,i,s,o,a){let u=[],p=Zt.get(s)||0;t=a?t:ge(Ci(t,s),p);for(let d=t;d<=i;d=ge(d+s,p))u.push(Object.is(d,-0)?0:d);return u}function Xs(n,e,t,i,s,o,a){let u=[],p=n.scales[n.axes[e].scale].log,d=p==10?Ft:al,w=ot(d(t));s=In(p,w),p==10&&(s=pn[kt(s,pn)]);let g=t,b=s*p;p==10&&(b=pn[kt(b,pn)]);do u.push(g),g=g+s,p==10&&!Zt.has(g)&&(g=ge(g,Zt.get(s))),g>=b&&(s=g,b=s*p,p==10&&(b=pn[kt(b,pn)]));while(g<=i);return u}function vu(n,e,t,i,s,o,a){let p=n.scales[n.axes[e].scale].asinh,d=i>p?Xs(n,e,Je(p,t),i,s):[p],w=i>=0&&t<=0?[0]:[];return(t<-p?Xs(n,e,Je(p,-i),-t,s):[p]).reverse().map(b=>-b).concat(w,d)}var Pl=/./,wu=/[12357]/,yu=/[125]/,qo=/1/,er=(n,e,t,i)=>n.map((s,o)=>e==4&&s==0||o%i==0&&t.test(s.toExponential()[s<0?1:0])?s:null);function xu(n,e,t,i,s){let o=n.axes[t],a=o.scale,u=n.scales[a],p=n.valToPos,d=o._space,w=p(10,a),g=p(9,a)-w>=d?Pl:p(7,a)-w>=d?wu:p(5,a)-w>=d?yu:qo;if(g==qo){let b=Re(p(1,a)-w);if(b<d)return er(e.slice().reverse(),u.distr,g,mt(d/b)).reverse()}return er(e,u.distr,g,1)}function _u(n,e,t,i,s){let o=n.axes[t],a=o.scale,u=o._space,p=n.valToPos,d=Re(p(1,a)-p(2,a));return d<u?er(e.slice().reverse(),3,Pl,mt(u/d)).reverse():e}function ku(n,e,t,i){return i==null?rr:e==null?"":cr(e)}var Yo={show:!0,scale:"y",stroke:sr,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ll,side:3,grid:dr,ticks:Ml,border:El,font:hr,lineGap:$l,rotate:0};function Su(n,e){let t=3+(n||1)*2;return ge(t*e,3)}function Tu(n,e){let{scale:t,idxs:i}=n.series[0],s=n._data[0],o=n.valToPos(s[i[0]],t,!0),a=n.valToPos(s[i[1]],t,!0),u=Re(a-o),p=n.series[e],d=u/(p.points.space*ue);return i[1]-i[0]<=d}var Jo={scale:null,auto:!0,sorted:0,min:me,max:-me},Nl=(n,e,t,i,s)=>s,Zo={show:!0,auto:!0,sorted:0,gaps:Nl,alpha:1,facets:[$e({},Jo,{scale:"x"}),$e({},Jo,{scale:"y"})]},Qo={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Nl,alpha:1,points:{show:Tu,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function Mu(n,e,t,i,s){return t/10}var Al={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Eu=$e({},Al,{time:!1,ori:1}),Xo={};function Rl(n,e){let t=Xo[n];return t||(t={key:n,plots:[],sub(i){t.plots.push(i)},unsub(i){t.plots=t.plots.filter(s=>s!=i)},pub(i,s,o,a,u,p,d){for(let w=0;w<t.plots.length;w++)t.plots[w]!=s&&t.plots[w].pub(i,s,o,a,u,p,d)}},n!=null&&(Xo[n]=t)),t}var Un=1,tr=2;function mn(n,e,t){let i=n.mode,s=n.series[e],o=i==2?n._data[e]:n._data,a=n.scales,u=n.bbox,p=o[0],d=i==2?o[1]:o[e],w=i==2?a[s.facets[0].scale]:a[n.series[0].scale],g=i==2?a[s.facets[1].scale]:a[s.scale],b=u.left,_=u.top,S=u.width,z=u.height,I=n.valToPosH,$=n.valToPosV;return w.ori==0?t(s,p,d,w,g,I,$,b,_,S,z,Di,Vn,Fi,Cl,Hl):t(s,p,d,w,g,$,I,_,b,z,S,Ii,Bn,br,zl,Dl)}function mr(n,e){let t=0,i=0,s=le(n.bands,ur);for(let o=0;o<s.length;o++){let a=s[o];a.series[0]==e?t=a.dir:a.series[1]==e&&(a.dir==1?i|=1:i|=2)}return[t,i==1?-1:i==2?1:i==3?2:0]}function Lu(n,e,t,i,s){let o=n.mode,a=n.series[e],u=o==2?a.facets[1].scale:a.scale,p=n.scales[u];return s==-1?p.min:s==1?p.max:p.distr==3?p.dir==1?p.min:p.max:0}function Wt(n,e,t,i,s,o){return mn(n,e,(a,u,p,d,w,g,b,_,S,z,I)=>{let $=a.pxRound,x=d.dir*(d.ori==0?1:-1),H=d.ori==0?Vn:Bn,M,Y;x==1?(M=t,Y=i):(M=i,Y=t);let O=$(g(u[M],d,z,_)),Q=$(b(p[M],w,I,S)),J=$(g(u[Y],d,z,_)),ne=$(b(o==1?w.max:w.min,w,I,S)),q=new Path2D(s);return H(q,J,ne),H(q,O,ne),H(q,O,Q),q})}function Hi(n,e,t,i,s,o){let a=null;if(n.length>0){a=new Path2D;let u=e==0?Fi:br,p=t;for(let g=0;g<n.length;g++){let b=n[g];if(b[1]>b[0]){let _=b[0]-p;_>0&&u(a,p,i,_,i+o),p=b[1]}}let d=t+s-p,w=10;d>0&&u(a,p,i-w/2,d,i+o+w)}return a}function $u(n,e,t){let i=n[n.length-1];i&&i[0]==e?i[1]=t:n.push([e,t])}function gr(n,e,t,i,s,o,a){let u=[],p=n.length;for(let d=s==1?t:i;d>=t&&d<=i;d+=s)if(e[d]===null){let g=d,b=d;if(s==1)for(;++d<=i&&e[d]===null;)b=d;else for(;--d>=t&&e[d]===null;)b=d;let _=o(n[g]),S=b==g?_:o(n[b]),z=g-s;_=a<=0&&z>=0&&z<p?o(n[z]):_;let $=b+s;S=a>=0&&$>=0&&$<p?o(n[$]):S,S>=_&&u.push([_,S])}return u}function el(n){return n==0?ul:n==1?Ae:e=>un(e,n)}function Ol(n){let e=n==0?Di:Ii,t=n==0?(s,o,a,u,p,d)=>{s.arcTo(o,a,u,p,d)}:(s,o,a,u,p,d)=>{s.arcTo(a,o,p,u,d)},i=n==0?(s,o,a,u,p)=>{s.rect(o,a,u,p)}:(s,o,a,u,p)=>{s.rect(a,o,p,u)};return(s,o,a,u,p,d=0,w=0)=>{d==0&&w==0?i(s,o,a,u,p):(d=St(d,u/2,p/2),w=St(w,u/2,p/2),e(s,o+d,a),t(s,o+u,a,o+u,a+p,d),t(s,o+u,a+p,o,a+p,w),t(s,o,a+p,o,a,w),t(s,o,a,o+u,a,d),s.closePath())}}var Di=(n,e,t)=>{n.moveTo(e,t)},Ii=(n,e,t)=>{n.moveTo(t,e)},Vn=(n,e,t)=>{n.lineTo(e,t)},Bn=(n,e,t)=>{n.lineTo(t,e)},Fi=Ol(0),br=Ol(1),Cl=(n,e,t,i,s,o)=>{n.arc(e,t,i,s,o)},zl=(n,e,t,i,s,o)=>{n.arc(t,e,i,s,o)},Hl=(n,e,t,i,s,o,a)=>{n.bezierCurveTo(e,t,i,s,o,a)},Dl=(n,e,t,i,s,o,a)=>{n.bezierCurveTo(t,e,s,i,a,o)};function Il(n){return(e,t,i,s,o)=>mn(e,t,(a,u,p,d,w,g,b,_,S,z,I)=>{let{pxRound:$,points:x}=a,H,M;d.ori==0?(H=Di,M=Cl):(H=Ii,M=zl);let Y=ge(x.width*ue,3),O=(x.size-x.width)/2*ue,Q=ge(O*2,3),J=new Path2D,ne=new Path2D,{left:q,top:L,width:X,height:F}=e.bbox;Fi(ne,q-Q,L-Q,X+Q*2,F+Q*2);let K=V=>{if(p[V]!=null){let se=$(g(u[V],d,z,_)),j=$(b(p[V],w,I,S));H(J,se+O,j),M(J,se,j,O,0,$i*2)}};if(o)o.forEach(K);else for(let V=i;V<=s;V++)K(V);return{stroke:Y>0?J:null,fill:J,clip:ne,flags:Un|tr}})}function Fl(n){return(e,t,i,s,o,a)=>{i!=s&&(o!=i&&a!=i&&n(e,t,i),o!=s&&a!=s&&n(e,t,s),n(e,t,a))}}var Pu=Fl(Vn),Nu=Fl(Bn);function Wl(n){let e=le(n?.alignGaps,0);return(t,i,s,o)=>mn(t,i,(a,u,p,d,w,g,b,_,S,z,I)=>{[s,o]=Ri(p,s,o);let $=a.pxRound,x=F=>$(g(F,d,z,_)),H=F=>$(b(F,w,I,S)),M,Y;d.ori==0?(M=Vn,Y=Pu):(M=Bn,Y=Nu);let O=d.dir*(d.ori==0?1:-1),Q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Un},J=Q.stroke,ne=!1;if(o-s>=z*4){let F=W=>t.posToVal(W,d.key,!0),K=null,V=null,se,j,Ze,_e=x(u[O==1?s:o]),re=x(u[s]),de=x(u[o]),ee=F(O==1?re+1:de-1);for(let W=O==1?s:o;W>=s&&W<=o;W+=O){let Pe=u[W],ke=(O==1?Pe<ee:Pe>ee)?_e:x(Pe),pe=p[W];ke==_e?pe!=null?(j=pe,K==null?(M(J,ke,H(j)),se=K=V=j):j<K?K=j:j>V&&(V=j)):pe===null&&(ne=!0):(K!=null&&Y(J,_e,H(K),H(V),H(se),H(j)),pe!=null?(j=pe,M(J,ke,H(j)),K=V=se=j):(K=V=null,pe===null&&(ne=!0)),_e=ke,ee=F(_e+O))}K!=null&&K!=V&&Ze!=_e&&Y(J,_e,H(K),H(V),H(se),H(j))}else for(let F=O==1?s:o;F>=s&&F<=o;F+=O){let K=p[F];K===null?ne=!0:K!=null&&M(J,x(u[F]),H(K))}let[L,X]=mr(t,i);if(a.fill!=null||L!=0){let F=Q.fill=new Path2D(J),K=a.fillTo(t,i,a.min,a.max,L),V=H(K),se=x(u[s]),j=x(u[o]);O==-1&&([j,se]=[se,j]),M(F,j,V),M(F,se,V)}if(!a.spanGaps){let F=[];ne&&F.push(...gr(u,p,s,o,O,x,e)),Q.gaps=F=a.gaps(t,i,s,o,F),Q.clip=Hi(F,d.ori,_,S,z,I)}return X!=0&&(Q.band=X==2?[Wt(t,i,s,o,J,-1),Wt(t,i,s,o,J,1)]:Wt(t,i,s,o,J,X)),Q})}function Au(n){let e=le(n.align,1),t=le(n.ascDesc,!1),i=le(n.alignGaps,0),s=le(n.extend,!1);return(o,a,u,p)=>mn(o,a,(d,w,g,b,_,S,z,I,$,x,H)=>{[u,p]=Ri(g,u,p);let M=d.pxRound,{left:Y,width:O}=o.bbox,Q=re=>M(S(re,b,x,I)),J=re=>M(z(re,_,H,$)),ne=b.ori==0?Vn:Bn,q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Un},L=q.stroke,X=b.dir*(b.ori==0?1:-1),F=J(g[X==1?u:p]),K=Q(w[X==1?u:p]),V=K,se=K;s&&e==-1&&(se=Y,ne(L,se,F)),ne(L,K,F);for(let re=X==1?u:p;re>=u&&re<=p;re+=X){let de=g[re];if(de==null)continue;let ee=Q(w[re]),W=J(de);e==1?ne(L,ee,F):ne(L,V,W),ne(L,ee,W),F=W,V=ee}let j=V;s&&e==1&&(j=Y+O,ne(L,j,F));let[Ze,_e]=mr(o,a);if(d.fill!=null||Ze!=0){let re=q.fill=new Path2D(L),de=d.fillTo(o,a,d.min,d.max,Ze),ee=J(de);ne(re,j,ee),ne(re,se,ee)}if(!d.spanGaps){let re=[];re.push(...gr(w,g,u,p,X,Q,i));let de=d.width*ue/2,ee=t||e==1?de:-de,W=t||e==-1?-de:de;re.forEach(Pe=>{Pe[0]+=ee,Pe[1]+=W}),q.gaps=re=d.gaps(o,a,u,p,re),q.clip=Hi(re,b.ori,I,$,x,H)}return _e!=0&&(q.band=_e==2?[Wt(o,a,u,p,L,-1),Wt(o,a,u,p,L,1)]:Wt(o,a,u,p,L,_e)),q})}function tl(n,e,t,i,s,o,a=me){if(n.length>1){let u=null;for(let p=0,d=1/0;p<n.length;p++)if(e[p]!==void 0){if(u!=null){let w=Re(n[p]-n[u]);w<d&&(d=w,a=Re(t(n[p],i,s,o)-t(n[u],i,s,o)))}u=p}}return a}function Ru(n){n=n||ui;let e=le(n.size,[.6,me,1]),t=n.align||0,i=n.gap||0,s=n.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let o=ie(s),a=1-e[0],u=le(e[1],me),p=le(e[2],1),d=le(n.disp,ui),w=le(n.each,_=>{}),{fill:g,stroke:b}=d;return(_,S,z,I)=>mn(_,S,($,x,H,M,Y,O,Q,J,ne,q,L)=>{let X=$.pxRound,F=t,K=i*ue,V=u*ue,se=p*ue,j,Ze;M.ori==0?[j,Ze]=o(_,S):[Ze,j]=o(_,S);let _e=M.dir*(M.ori==0?1:-1),re=M.ori==0?Fi:br,de=M.ori==0?w:(R,be,Ne,wn,en,Lt,tn)=>{w(R,be,Ne,en,wn,tn,Lt)},ee=le(_.bands,ur).find(R=>R.series[0]==S),W=ee!=null?ee.dir:0,Pe=$.fillTo(_,S,$.min,$.max,W),Be=X(Q(Pe,Y,L,ne)),ke,pe,bt,et=q,Te=X($.width*ue),Et=!1,Ht=null,at=null,Ut=null,gn=null;g!=null&&(Te==0||b!=null)&&(Et=!0,Ht=g.values(_,S,z,I),at=new Map,new Set(Ht).forEach(R=>{R!=null&&at.set(R,new Path2D)}),Te>0&&(Ut=b.values(_,S,z,I),gn=new Map,new Set(Ut).forEach(R=>{R!=null&&gn.set(R,new Path2D)})));let{x0:bn,size:Zn}=d;if(bn!=null&&Zn!=null){F=1,x=bn.values(_,S,z,I),bn.unit==2&&(x=x.map(Ne=>_.posToVal(J+Ne*q,M.key,!0)));let R=Zn.values(_,S,z,I);Zn.unit==2?pe=R[0]*q:pe=O(R[0],M,q,J)-O(0,M,q,J),et=tl(x,H,O,M,q,J,et),bt=et-pe+K}else et=tl(x,H,O,M,q,J,et),bt=et*a+K,pe=et-bt;bt<1&&(bt=0),Te>=pe/2&&(Te=0),bt<5&&(X=ul);let fi=bt>0,Qt=et-bt-(fi?Te:0);pe=X(Qs(Qt,se,V)),ke=(F==0?pe/2:F==_e?0:pe)-F*_e*((F==0?K/2:0)+(fi?Te/2:0));let Ke={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},vn=Et?null:new Path2D,Dt=null;if(ee!=null)Dt=_.data[ee.series[1]];else{let{y0:R,y1:be}=d;R!=null&&be!=null&&(H=be.values(_,S,z,I),Dt=R.values(_,S,z,I))}let Xt=j*pe,Z=Ze*pe;for(let R=_e==1?z:I;R>=z&&R<=I;R+=_e){let be=H[R];if(be==null)continue;if(Dt!=null){let Qe=Dt[R]??0;if(be-Qe==0)continue;Be=Q(Qe,Y,L,ne)}let Ne=M.distr!=2||d!=null?x[R]:R,wn=O(Ne,M,q,J),en=Q(le(be,Pe),Y,L,ne),Lt=X(wn-ke),tn=X(Je(en,Be)),tt=X(St(en,Be)),ct=tn-tt;if(be!=null){let Qe=be<0?Z:Xt,vt=be<0?Xt:Z;Et?(Te>0&&Ut[R]!=null&&re(gn.get(Ut[R]),Lt,tt+ot(Te/2),pe,Je(0,ct-Te),Qe,vt),Ht[R]!=null&&re(at.get(Ht[R]),Lt,tt+ot(Te/2),pe,Je(0,ct-Te),Qe,vt)):re(vn,Lt,tt+ot(Te/2),pe,Je(0,ct-Te),Qe,vt),de(_,S,R,Lt-Te/2,tt,pe+Te,ct)}}return Te>0?Ke.stroke=Et?gn:vn:Et||(Ke._fill=$.width==0?$._fill:$._stroke??$._fill,Ke.width=0),Ke.fill=Et?at:vn,Ke})}function Ou(n,e){let t=le(e?.alignGaps,0);return(i,s,o,a)=>mn(i,s,(u,p,d,w,g,b,_,S,z,I,$)=>{[o,a]=Ri(d,o,a);let x=u.pxRound,H=j=>x(b(j,w,I,S)),M=j=>x(_(j,g,$,z)),Y,O,Q;w.ori==0?(Y=Di,Q=Vn,O=Hl):(Y=Ii,Q=Bn,O=Dl);let J=w.dir*(w.ori==0?1:-1),ne=H(p[J==1?o:a]),q=ne,L=[],X=[];for(let j=J==1?o:a;j>=o&&j<=a;j+=J)if(d[j]!=null){let _e=p[j],re=H(_e);L.push(q=re),X.push(M(d[j]))}let F={stroke:n(L,X,Y,Q,O,x),fill:null,clip:null,band:null,gaps:null,flags:Un},K=F.stroke,[V,se]=mr(i,s);if(u.fill!=null||V!=0){let j=F.fill=new Path2D(K),Ze=u.fillTo(i,s,u.min,u.max,V),_e=M(Ze);Q(j,q,_e),Q(j,ne,_e)}if(!u.spanGaps){let j=[];j.push(...gr(p,d,o,a,J,H,t)),F.gaps=j=u.gaps(i,s,o,a,j),F.clip=Hi(j,w.ori,S,z,I,$)}return se!=0&&(F.band=se==2?[Wt(i,s,o,a,K,-1),Wt(i,s,o,a,K,1)]:Wt(i,s,o,a,K,se)),F})}function Cu(n){return Ou(zu,n)}function zu(n,e,t,i,s,o){let a=n.length;if(a<2)return null;let u=new Path2D;if(t(u,n[0],e[0]),a==2)i(u,n[1],e[1]);else{let p=Array(a),d=Array(a-1),w=Array(a-1),g=Array(a-1);for(let b=0;b<a-1;b++)w[b]=e[b+1]-e[b],g[b]=n[b+1]-n[b],d[b]=w[b]/g[b];p[0]=d[0];for(let b=1;b<a-1;b++)d[b]===0||d[b-1]===0||d[b-1]>0!=d[b]>0?p[b]=0:(p[b]=3*(g[b-1]+g[b])/((2*g[b]+g[b-1])/d[b-1]+(g[b]+2*g[b-1])/d[b]),isFinite(p[b])||(p[b]=0));p[a-1]=d[a-2];for(let b=0;b<a-1;b++)s(u,n[b]+g[b]/3,e[b]+p[b]*g[b]/3,n[b+1]-g[b]/3,e[b+1]-p[b+1]*g[b]/3,n[b+1],e[b+1])}return u}var nr=new Set;function nl(){for(let n of nr)n.syncRect(!0)}jn&&(dn(gc,Dn,nl),dn(bc,Dn,nl,!0),dn(Pi,Dn,()=>{Fe.pxRatio=ue}));var Hu=Wl(),Du=Il();function il(n,e,t,i){return(i?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((o,a)=>ir(o,a,e,t))}function Iu(n,e){return n.map((t,i)=>i==0?{}:$e({},e,t))}function ir(n,e,t,i){return $e({},e==0?t:i,n)}function Ul(n,e,t){return e==null?Fn:[e,t]}var Fu=Ul;function Wu(n,e,t){return e==null?Fn:Ni(e,t,ar,!0)}function jl(n,e,t,i){return e==null?Fn:Oi(e,t,n.scales[i].log,!1)}var Uu=jl;function Vl(n,e,t,i){return e==null?Fn:lr(e,t,n.scales[i].log,!1)}var ju=Vl;function Vu(n,e,t,i,s){let o=Je(Co(n),Co(e)),a=e-n,u=kt(s/i*a,t);do{let p=t[u],d=i*p/a;if(d>=s&&o+(p<5?Zt.get(p):0)<=17)return[p,d]}while(++u<t.length);return[0,0]}function sl(n){let e,t;return n=n.replace(/(\d+)px/,(i,s)=>(e=Ae((t=+s)*ue))+"px"),[n,e,t]}function Bu(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=ge(e[2]*ue,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Fe(n,e,t){let i={mode:le(n.mode,1)},s=i.mode;function o(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?1-m:m)}function a(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?m:1-m)}function u(r,l,c,f){return l.ori==0?o(r,l,c,f):a(r,l,c,f)}i.valToPosH=o,i.valToPosV=a;let p=!1;i.status=0;let d=i.root=ht(Qa);if(n.id!=null&&(d.id=n.id),rt(d,n.class),n.title){let r=ht(tc,d);r.textContent=n.title}let w=_t("canvas"),g=i.ctx=w.getContext("2d"),b=ht(nc,d);dn("click",b,r=>{r.target===S&&(ve!=Pn||Se!=Nn)&&Ue.click(i,r)},!0);let _=i.under=ht(ic,b);b.appendChild(w);let S=i.over=ht(sc,b);n=Wn(n);let z=+le(n.pxAlign,1),I=el(z);(n.plugins||[]).forEach(r=>{r.opts&&(n=r.opts(i,n)||n)});let $=n.ms||.001,x=i.series=s==1?il(n.series||[],Go,Qo,!1):Iu(n.series||[null],Zo),H=i.axes=il(n.axes||[],Ko,Yo,!0),M=i.scales={},Y=i.bands=n.bands||[];Y.forEach(r=>{r.fill=ie(r.fill||null),r.dir=le(r.dir,-1)});let O=s==2?x[1].facets[0].scale:x[0].scale,Q={axes:Na,series:Ma},J=(n.drawOrder||["axes","series"]).map(r=>Q[r]);function ne(r){let l=r.distr==3?c=>Ft(c>0?c:r.clamp(i,c,r.min,r.max,r.key)):r.distr==4?c=>Vs(c,r.asinh):r.distr==100?c=>r.fwd(c):c=>c;return c=>{let f=l(c),{_min:m,_max:v}=r,y=v-m;return(f-m)/y}}function q(r){let l=M[r];if(l==null){let c=(n.scales||ui)[r]||ui;if(c.from!=null){q(c.from);let f=$e({},M[c.from],c,{key:r});f.valToPct=ne(f),M[r]=f}else{l=M[r]=$e({},r==O?Al:Eu,c),l.key=r;let f=l.time,m=l.range,v=Jt(m);if((r!=O||s==2&&!f)&&(v&&(m[0]==null||m[1]==null)&&(m={min:m[0]==null?Ao:{mode:1,hard:m[0],soft:m[0]},max:m[1]==null?Ao:{mode:1,hard:m[1],soft:m[1]}},v=!1),!v&&zi(m))){let y=m;m=(k,T,P)=>T==null?Fn:Ni(T,P,y)}l.range=ie(m||(f?Fu:r==O?l.distr==3?Uu:l.distr==4?ju:Ul:l.distr==3?jl:l.distr==4?Vl:Wu)),l.auto=ie(v?!1:l.auto),l.clamp=ie(l.clamp||Mu),l._min=l._max=null,l.valToPct=ne(l)}}}q("x"),q("y"),s==1&&x.forEach(r=>{q(r.scale)}),H.forEach(r=>{q(r.scale)});for(let r in n.scales)q(r);let L=M[O],X=L.distr,F,K;L.ori==0?(rt(d,Xa),F=o,K=a):(rt(d,ec),F=a,K=o);let V={};for(let r in M){let l=M[r];(l.min!=null||l.max!=null)&&(V[r]={min:l.min,max:l.max},l.min=l.max=null)}let se=n.tzDate||(r=>new Date(Ae(r/$))),j=n.fmtDate||pr,Ze=$==1?Xc(se):nu(se),_e=jo(se,Uo($==1?Qc:tu,j)),re=Bo(se,Vo(su,j)),de=[],ee=i.legend=$e({},lu,n.legend),W=i.cursor=$e({},du,{drag:{y:s==2}},n.cursor),Pe=ee.show,Be=W.show,ke=ee.markers;ee.idxs=de,ke.width=ie(ke.width),ke.dash=ie(ke.dash),ke.stroke=ie(ke.stroke),ke.fill=ie(ke.fill);let pe,bt,et,Te=[],Et=[],Ht,at=!1,Ut={};if(ee.live){let r=x[1]?x[1].values:null;at=r!=null,Ht=at?r(i,1,0):{_:0};for(let l in Ht)Ut[l]=rr}if(Pe)if(pe=_t("table",uc,d),et=_t("tbody",null,pe),ee.mount(i,pe),at){bt=_t("thead",null,pe,et);let r=_t("tr",null,bt);_t("th",null,r);for(var gn in Ht)_t("th",wo,r).textContent=gn}else rt(pe,fc),ee.live&&rt(pe,pc);let bn={show:!0},Zn={show:!1};function fi(r,l){if(l==0&&(at||!ee.live||s==2))return Fn;let c=[],f=_t("tr",dc,et,et.childNodes[l]);rt(f,r.class),r.show||rt(f,fn);let m=_t("th",null,f);if(ke.show){let k=ht(hc,m);if(l>0){let T=ke.width(i,l);T&&(k.style.border=T+"px "+ke.dash(i,l)+" "+ke.stroke(i,l)),k.style.background=ke.fill(i,l)}}let v=ht(wo,m);r.label instanceof HTMLElement?v.appendChild(r.label):v.textContent=r.label,l>0&&(ke.show||(v.style.color=r.width>0?ke.stroke(i,l):ke.fill(i,l)),Ke("click",m,k=>{if(W._lock)return;sn(k);let T=x.indexOf(r);if((k.ctrlKey||k.metaKey)!=ee.isolate){let P=x.some((N,C)=>C>0&&C!=T&&N.show);x.forEach((N,C)=>{C>0&&Pt(C,P?C==T?bn:Zn:bn,!0,Le.setSeries)})}else Pt(T,{show:!r.show},!0,Le.setSeries)},!1),xn&&Ke(ko,m,k=>{W._lock||(sn(k),Pt(x.indexOf(r),Rn,!0,Le.setSeries))},!1));for(var y in Ht){let k=_t("td",mc,f);k.textContent="--",c.push(k)}return[f,c]}let Qt=new Map;function Ke(r,l,c,f=!0){let m=Qt.get(l)||{},v=W.bind[r](i,l,c,f);v&&(dn(r,l,m[r]=v),Qt.set(l,m))}function vn(r,l,c){let f=Qt.get(l)||{};for(let m in f)(r==null||m==r)&&(Zs(m,l,f[m]),delete f[m]);r==null&&Qt.delete(l)}let Dt=0,Xt=0,Z=0,R=0,be=0,Ne=0,wn=be,en=Ne,Lt=Z,tn=R,tt=0,ct=0,Qe=0,vt=0;i.bbox={};let ds=!1,di=!1,yn=!1,nn=!1,hi=!1,ut=!1;function hs(r,l,c){(c||r!=i.width||l!=i.height)&&Pr(r,l),Mn(!1),yn=!0,di=!0,En()}function Pr(r,l){i.width=Dt=Z=r,i.height=Xt=R=l,be=Ne=0,wa(),ya();let c=i.bbox;tt=c.left=un(be*ue,.5),ct=c.top=un(Ne*ue,.5),Qe=c.width=un(Z*ue,.5),vt=c.height=un(R*ue,.5)}let ga=3;function ba(){let r=!1,l=0;for(;!r;){l++;let c=$a(l),f=Pa(l);r=l==ga||c&&f,r||(Pr(i.width,i.height),di=!0)}}function va({width:r,height:l}){hs(r,l)}i.setSize=va;function wa(){let r=!1,l=!1,c=!1,f=!1;H.forEach((m,v)=>{if(m.show&&m._show){let{side:y,_size:k}=m,T=y%2,P=m.label!=null?m.labelSize:0,N=k+P;N>0&&(T?(Z-=N,y==3?(be+=N,f=!0):c=!0):(R-=N,y==0?(Ne+=N,r=!0):l=!0))}}),rn[0]=r,rn[1]=c,rn[2]=l,rn[3]=f,Z-=jt[1]+jt[3],be+=jt[3],R-=jt[2]+jt[0],Ne+=jt[0]}function ya(){let r=be+Z,l=Ne+R,c=be,f=Ne;function m(v,y){switch(v){case 1:return r+=y,r-y;case 2:return l+=y,l-y;case 3:return c-=y,c+y;case 0:return f-=y,f+y}}H.forEach((v,y)=>{if(v.show&&v._show){let k=v.side;v._pos=m(k,v._size),v.label!=null&&(v._lpos=m(k,v.labelSize))}})}if(W.dataIdx==null){let r=W.hover,l=r.skip=new Set(r.skip??[]);l.add(void 0);let c=r.prox=ie(r.prox),f=r.bias??=0;W.dataIdx=(m,v,y,k)=>{if(v==0)return y;let T=y,P=c(m,v,y,k)??me,N=P>=0&&P<me,C=L.ori==0?Z:R,G=W.left,ce=e[0],oe=e[v];if(l.has(oe[y])){T=null;let te=null,B=null,U;if(f==0||f==-1)for(U=y;te==null&&U-- >0;)l.has(oe[U])||(te=U);if(f==0||f==1)for(U=y;B==null&&U++<oe.length;)l.has(oe[U])||(B=U);if(te!=null||B!=null)if(N){let ye=te==null?-1/0:F(ce[te],L,C,0),Me=B==null?1/0:F(ce[B],L,C,0),Ie=G-ye,he=Me-G;Ie<=he?Ie<=P&&(T=te):he<=P&&(T=B)}else T=B==null?te:te==null?B:y-te<=B-y?te:B}else N&&Re(G-F(ce[y],L,C,0))>P&&(T=null);return T}}let sn=r=>{W.event=r};W.idxs=de,W._lock=!1;let je=W.points;je.show=ie(je.show),je.size=ie(je.size),je.stroke=ie(je.stroke),je.width=ie(je.width),je.fill=ie(je.fill);let $t=i.focus=$e({},n.focus||{alpha:.3},W.focus),xn=$t.prox>=0,_n=xn&&je.one,pt=[],kn=[],Sn=[];function Nr(r,l){let c=je.show(i,l);if(c instanceof HTMLElement)return rt(c,cc),rt(c,r.class),zt(c,-10,-10,Z,R),S.insertBefore(c,pt[l]),c}function Ar(r,l){if(s==1||l>0){let c=s==1&&M[r.scale].time,f=r.value;r.value=c?Do(f)?Bo(se,Vo(f,j)):f||re:f||ku,r.label=r.label||(c?mu:hu)}if(_n||l>0){r.width=r.width==null?1:r.width,r.paths=r.paths||Hu||Ec,r.fillTo=ie(r.fillTo||Lu),r.pxAlign=+le(r.pxAlign,z),r.pxRound=el(r.pxAlign),r.stroke=ie(r.stroke||null),r.fill=ie(r.fill||null),r._stroke=r._fill=r._paths=r._focus=null;let c=Su(Je(1,r.width),1),f=r.points=$e({},{size:c,width:Je(1,c*.2),stroke:r.stroke,space:c*2,paths:Du,_stroke:null,_fill:null},r.points);f.show=ie(f.show),f.filter=ie(f.filter),f.fill=ie(f.fill),f.stroke=ie(f.stroke),f.paths=ie(f.paths),f.pxAlign=r.pxAlign}if(Pe){let c=fi(r,l);Te.splice(l,0,c[0]),Et.splice(l,0,c[1]),ee.values.push(null)}if(Be){de.splice(l,0,null);let c=null;_n?l==0&&(c=Nr(r,l)):l>0&&(c=Nr(r,l)),pt.splice(l,0,c),kn.splice(l,0,0),Sn.splice(l,0,0)}De("addSeries",l)}function xa(r,l){l=l??x.length,r=s==1?ir(r,l,Go,Qo):ir(r,l,{},Zo),x.splice(l,0,r),Ar(x[l],l)}i.addSeries=xa;function _a(r){if(x.splice(r,1),Pe){ee.values.splice(r,1),Et.splice(r,1);let l=Te.splice(r,1)[0];vn(null,l.firstChild),l.remove()}Be&&(de.splice(r,1),pt.splice(r,1)[0].remove(),kn.splice(r,1),Sn.splice(r,1)),De("delSeries",r)}i.delSeries=_a;let rn=[!1,!1,!1,!1];function ka(r,l){if(r._show=r.show,r.show){let c=r.side%2,f=M[r.scale];f==null&&(r.scale=c?x[1].scale:O,f=M[r.scale]);let m=f.time;r.size=ie(r.size),r.space=ie(r.space),r.rotate=ie(r.rotate),Jt(r.incrs)&&r.incrs.forEach(y=>{!Zt.has(y)&&Zt.set(y,dl(y))}),r.incrs=ie(r.incrs||(f.distr==2?Yc:m?$==1?Zc:eu:pn)),r.splits=ie(r.splits||(m&&f.distr==1?Ze:f.distr==3?Xs:f.distr==4?vu:bu)),r.stroke=ie(r.stroke),r.grid.stroke=ie(r.grid.stroke),r.ticks.stroke=ie(r.ticks.stroke),r.border.stroke=ie(r.border.stroke);let v=r.values;r.values=Jt(v)&&!Jt(v[0])?ie(v):m?Jt(v)?jo(se,Uo(v,j)):Do(v)?iu(se,v):v||_e:v||gu,r.filter=ie(r.filter||(f.distr>=3&&f.log==10?xu:f.distr==3&&f.log==2?_u:pl)),r.font=sl(r.font),r.labelFont=sl(r.labelFont),r._size=r.size(i,null,l,0),r._space=r._rotate=r._incrs=r._found=r._splits=r._values=null,r._size>0&&(rn[l]=!0,r._el=ht(rc,b))}}function Qn(r,l,c,f){let[m,v,y,k]=c,T=l%2,P=0;return T==0&&(k||v)&&(P=l==0&&!m||l==2&&!y?Ae(Ko.size/3):0),T==1&&(m||y)&&(P=l==1&&!v||l==3&&!k?Ae(Yo.size/2):0),P}let Rr=i.padding=(n.padding||[Qn,Qn,Qn,Qn]).map(r=>ie(le(r,Qn))),jt=i._padding=Rr.map((r,l)=>r(i,l,rn,0)),We,Oe=null,Ce=null,mi=s==1?x[0].idxs:null,wt=null,Xn=!1;function Or(r,l){if(e=r??[],i.data=i._data=e,s==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),wt=e[0],We=wt.length;let c=e;if(X==2){c=e.slice();let f=c[0]=Array(We);for(let m=0;m<We;m++)f[m]=m}i._data=e=c}if(Mn(!0),De("setData"),X==2&&(yn=!0),l!==!1){let c=L;c.auto(i,Xn)?ms():Bt(O,c.min,c.max),nn=nn||W.left>=0,ut=!0,En()}}i.setData=Or;function ms(){Xn=!0;let r,l;s==1&&(We>0?(Oe=mi[0]=0,Ce=mi[1]=We-1,r=e[0][Oe],l=e[0][Ce],X==2?(r=Oe,l=Ce):r==l&&(X==3?[r,l]=Oi(r,r,L.log,!1):X==4?[r,l]=lr(r,r,L.log,!1):L.time?l=r+Ae(86400/$):[r,l]=Ni(r,l,ar,!0))):(Oe=mi[0]=r=null,Ce=mi[1]=l=null)),Bt(O,r,l)}let gi,Tn,gs,bs,vs,ws,ys,xs,_s,Xe;function Cr(r,l,c,f,m,v){r??=xo,c??=ur,f??="butt",m??=xo,v??="round",r!=gi&&(g.strokeStyle=gi=r),m!=Tn&&(g.fillStyle=Tn=m),l!=gs&&(g.lineWidth=gs=l),v!=vs&&(g.lineJoin=vs=v),f!=ws&&(g.lineCap=ws=f),c!=bs&&g.setLineDash(bs=c)}function zr(r,l,c,f){l!=Tn&&(g.fillStyle=Tn=l),r!=ys&&(g.font=ys=r),c!=xs&&(g.textAlign=xs=c),f!=_s&&(g.textBaseline=_s=f)}function ks(r,l,c,f,m=0){if(f.length>0&&r.auto(i,Xn)&&(l==null||l.min==null)){let v=le(Oe,0),y=le(Ce,f.length-1),k=c.min==null?xc(f,v,y,m,r.distr==3):[c.min,c.max];r.min=St(r.min,c.min=k[0]),r.max=Je(r.max,c.max=k[1])}}let Hr={min:null,max:null};function Sa(){for(let f in M){let m=M[f];V[f]==null&&(m.min==null||V[O]!=null&&m.auto(i,Xn))&&(V[f]=Hr)}for(let f in M){let m=M[f];V[f]==null&&m.from!=null&&V[m.from]!=null&&(V[f]=Hr)}V[O]!=null&&Mn(!0);let r={};for(let f in V){let m=V[f];if(m!=null){let v=r[f]=Wn(M[f],Pc);if(m.min!=null)$e(v,m);else if(f!=O||s==2)if(We==0&&v.from==null){let y=v.range(i,null,null,f);v.min=y[0],v.max=y[1]}else v.min=me,v.max=-me}}if(We>0){x.forEach((f,m)=>{if(s==1){let v=f.scale,y=V[v];if(y==null)return;let k=r[v];if(m==0){let T=k.range(i,k.min,k.max,v);k.min=T[0],k.max=T[1],Oe=kt(k.min,e[0]),Ce=kt(k.max,e[0]),Ce-Oe>1&&(e[0][Oe]<k.min&&Oe++,e[0][Ce]>k.max&&Ce--),f.min=wt[Oe],f.max=wt[Ce]}else f.show&&f.auto&&ks(k,y,f,e[m],f.sorted);f.idxs[0]=Oe,f.idxs[1]=Ce}else if(m>0&&f.show&&f.auto){let[v,y]=f.facets,k=v.scale,T=y.scale,[P,N]=e[m],C=r[k],G=r[T];C!=null&&ks(C,V[k],v,P,v.sorted),G!=null&&ks(G,V[T],y,N,y.sorted),f.min=y.min,f.max=y.max}});for(let f in r){let m=r[f],v=V[f];if(m.from==null&&(v==null||v.min==null)){let y=m.range(i,m.min==me?null:m.min,m.max==-me?null:m.max,f);m.min=y[0],m.max=y[1]}}}for(let f in r){let m=r[f];if(m.from!=null){let v=r[m.from];if(v.min==null)m.min=m.max=null;else{let y=m.range(i,v.min,v.max,f);m.min=y[0],m.max=y[1]}}}let l={},c=!1;for(let f in r){let m=r[f],v=M[f];if(v.min!=m.min||v.max!=m.max){v.min=m.min,v.max=m.max;let y=v.distr;v._min=y==3?Ft(v.min):y==4?Vs(v.min,v.asinh):y==100?v.fwd(v.min):v.min,v._max=y==3?Ft(v.max):y==4?Vs(v.max,v.asinh):y==100?v.fwd(v.max):v.max,l[f]=c=!0}}if(c){x.forEach((f,m)=>{s==2?m>0&&l.y&&(f._paths=null):l[f.scale]&&(f._paths=null)});for(let f in l)yn=!0,De("setScale",f);Be&&W.left>=0&&(nn=ut=!0)}for(let f in V)V[f]=null}function Ta(r){let l=Qs(Oe-1,0,We-1),c=Qs(Ce+1,0,We-1);for(;r[l]==null&&l>0;)l--;for(;r[c]==null&&c<We-1;)c++;return[l,c]}function Ma(){if(We>0){let r=x.some(l=>l._focus)&&Xe!=$t.alpha;r&&(g.globalAlpha=Xe=$t.alpha),x.forEach((l,c)=>{if(c>0&&l.show&&(Dr(c,!1),Dr(c,!0),l._paths==null)){let f=Xe;Xe!=l.alpha&&(g.globalAlpha=Xe=l.alpha);let m=s==2?[0,e[c][0].length-1]:Ta(e[c]);l._paths=l.paths(i,c,m[0],m[1]),Xe!=f&&(g.globalAlpha=Xe=f)}}),x.forEach((l,c)=>{if(c>0&&l.show){let f=Xe;Xe!=l.alpha&&(g.globalAlpha=Xe=l.alpha),l._paths!=null&&Ir(c,!1);{let m=l._paths!=null?l._paths.gaps:null,v=l.points.show(i,c,Oe,Ce,m),y=l.points.filter(i,c,v,m);(v||y)&&(l.points._paths=l.points.paths(i,c,Oe,Ce,y),Ir(c,!0))}Xe!=f&&(g.globalAlpha=Xe=f),De("drawSeries",c)}}),r&&(g.globalAlpha=Xe=1)}}function Dr(r,l){let c=l?x[r].points:x[r];c._stroke=c.stroke(i,r),c._fill=c.fill(i,r)}function Ir(r,l){let c=l?x[r].points:x[r],{stroke:f,fill:m,clip:v,flags:y,_stroke:k=c._stroke,_fill:T=c._fill,_width:P=c.width}=c._paths;P=ge(P*ue,3);let N=null,C=P%2/2;l&&T==null&&(T=P>0?"#fff":k);let G=c.pxAlign==1&&C>0;if(G&&g.translate(C,C),!l){let ce=tt-P/2,oe=ct-P/2,te=Qe+P,B=vt+P;N=new Path2D,N.rect(ce,oe,te,B)}l?Ss(k,P,c.dash,c.cap,T,f,m,y,v):Ea(r,k,P,c.dash,c.cap,T,f,m,y,N,v),G&&g.translate(-C,-C)}function Ea(r,l,c,f,m,v,y,k,T,P,N){let C=!1;T!=0&&Y.forEach((G,ce)=>{if(G.series[0]==r){let oe=x[G.series[1]],te=e[G.series[1]],B=(oe._paths||ui).band;Jt(B)&&(B=G.dir==1?B[0]:B[1]);let U,ye=null;oe.show&&B&&kc(te,Oe,Ce)?(ye=G.fill(i,ce)||v,U=oe._paths.clip):B=null,Ss(l,c,f,m,ye,y,k,T,P,N,U,B),C=!0}}),C||Ss(l,c,f,m,v,y,k,T,P,N)}let Fr=Un|tr;function Ss(r,l,c,f,m,v,y,k,T,P,N,C){Cr(r,l,c,f,m),(T||P||C)&&(g.save(),T&&g.clip(T),P&&g.clip(P)),C?(k&Fr)==Fr?(g.clip(C),N&&g.clip(N),vi(m,y),bi(r,v,l)):k&tr?(vi(m,y),g.clip(C),bi(r,v,l)):k&Un&&(g.save(),g.clip(C),N&&g.clip(N),vi(m,y),g.restore(),bi(r,v,l)):(vi(m,y),bi(r,v,l)),(T||P||C)&&g.restore()}function bi(r,l,c){c>0&&(l instanceof Map?l.forEach((f,m)=>{g.strokeStyle=gi=m,g.stroke(f)}):l!=null&&r&&g.stroke(l))}function vi(r,l){l instanceof Map?l.forEach((c,f)=>{g.fillStyle=Tn=f,g.fill(c)}):l!=null&&r&&g.fill(l)}function La(r,l,c,f){let m=H[r],v;if(f<=0)v=[0,0];else{let y=m._space=m.space(i,r,l,c,f),k=m._incrs=m.incrs(i,r,l,c,f,y);v=Vu(l,c,k,f,y)}return m._found=v}function Ts(r,l,c,f,m,v,y,k,T,P){let N=y%2/2;z==1&&g.translate(N,N),Cr(k,y,T,P,k),g.beginPath();let C,G,ce,oe,te=m+(f==0||f==3?-v:v);c==0?(G=m,oe=te):(C=m,ce=te);for(let B=0;B<r.length;B++)l[B]!=null&&(c==0?C=ce=r[B]:G=oe=r[B],g.moveTo(C,G),g.lineTo(ce,oe));g.stroke(),z==1&&g.translate(-N,-N)}function $a(r){let l=!0;return H.forEach((c,f)=>{if(!c.show)return;let m=M[c.scale];if(m.min==null){c._show&&(l=!1,c._show=!1,Mn(!1));return}else c._show||(l=!1,c._show=!0,Mn(!1));let v=c.side,y=v%2,{min:k,max:T}=m,[P,N]=La(f,k,T,y==0?Z:R);if(N==0)return;let C=m.distr==2,G=c._splits=c.splits(i,f,k,T,P,N,C),ce=m.distr==2?G.map(U=>wt[U]):G,oe=m.distr==2?wt[G[1]]-wt[G[0]]:P,te=c._values=c.values(i,c.filter(i,ce,f,N,oe),f,N,oe);c._rotate=v==2?c.rotate(i,te,f,N):0;let B=c._size;c._size=mt(c.size(i,te,f,r)),B!=null&&c._size!=B&&(l=!1)}),l}function Pa(r){let l=!0;return Rr.forEach((c,f)=>{let m=c(i,f,rn,r);m!=jt[f]&&(l=!1),jt[f]=m}),l}function Na(){for(let r=0;r<H.length;r++){let l=H[r];if(!l.show||!l._show)continue;let c=l.side,f=c%2,m,v,y=l.stroke(i,r),k=c==0||c==3?-1:1,[T,P]=l._found;if(l.label!=null){let qe=l.labelGap*k,st=Ae((l._lpos+qe)*ue);zr(l.labelFont[0],y,"center",c==2?"top":yo),g.save(),f==1?(m=v=0,g.translate(st,Ae(ct+vt/2)),g.rotate((c==3?-$i:$i)/2)):(m=Ae(tt+Qe/2),v=st);let an=cl(l.label)?l.label(i,r,T,P):l.label;g.fillText(an,m,v),g.restore()}if(P==0)continue;let N=M[l.scale],C=f==0?Qe:vt,G=f==0?tt:ct,ce=l._splits,oe=N.distr==2?ce.map(qe=>wt[qe]):ce,te=N.distr==2?wt[ce[1]]-wt[ce[0]]:T,B=l.ticks,U=l.border,ye=B.show?B.size:0,Me=Ae(ye*ue),Ie=Ae((l.alignTo==2?l._size-ye-l.gap:l.gap)*ue),he=l._rotate*-$i/180,Ee=I(l._pos*ue),nt=(Me+Ie)*k,Ge=Ee+nt;v=f==0?Ge:0,m=f==1?Ge:0;let ft=l.font[0],yt=l.align==1?zn:l.align==2?Ws:he>0?zn:he<0?Ws:f==0?"center":c==3?Ws:zn,At=he||f==1?"middle":c==2?"top":yo;zr(ft,y,yt,At);let it=l.font[1]*l.lineGap,dt=ce.map(qe=>I(u(qe,N,C,G))),xt=l._values;for(let qe=0;qe<xt.length;qe++){let st=xt[qe];if(st!=null){f==0?m=dt[qe]:v=dt[qe],st=""+st;let an=st.indexOf(`
`)==-1?[st]:st.split(/\n/gm);for(let Ye=0;Ye<an.length;Ye++){let ro=an[Ye];he?(g.save(),g.translate(m,v+Ye*it),g.rotate(he),g.fillText(ro,0,0),g.restore()):g.fillText(ro,m,v+Ye*it)}}}B.show&&Ts(dt,B.filter(i,oe,r,P,te),f,c,Ee,Me,ge(B.width*ue,3),B.stroke(i,r),B.dash,B.cap);let Rt=l.grid;Rt.show&&Ts(dt,Rt.filter(i,oe,r,P,te),f,f==0?2:1,f==0?ct:tt,f==0?vt:Qe,ge(Rt.width*ue,3),Rt.stroke(i,r),Rt.dash,Rt.cap),U.show&&Ts([Ee],[1],f==0?1:0,f==0?1:2,f==1?ct:tt,f==1?vt:Qe,ge(U.width*ue,3),U.stroke(i,r),U.dash,U.cap)}De("drawAxes")}function Mn(r){x.forEach((l,c)=>{c>0&&(l._paths=null,r&&(s==1?(l.min=null,l.max=null):l.facets.forEach(f=>{f.min=null,f.max=null})))})}let wi=!1,Ms=!1,ei=[];function Aa(){Ms=!1;for(let r=0;r<ei.length;r++)De(...ei[r]);ei.length=0}function En(){wi||(Hc(Wr),wi=!0)}function Ra(r,l=!1){wi=!0,Ms=l,r(i),Wr(),l&&ei.length>0&&queueMicrotask(Aa)}i.batch=Ra;function Wr(){if(ds&&(Sa(),ds=!1),yn&&(ba(),yn=!1),di){if(xe(_,zn,be),xe(_,"top",Ne),xe(_,oi,Z),xe(_,li,R),xe(S,zn,be),xe(S,"top",Ne),xe(S,oi,Z),xe(S,li,R),xe(b,oi,Dt),xe(b,li,Xt),w.width=Ae(Dt*ue),w.height=Ae(Xt*ue),H.forEach(({_el:r,_show:l,_size:c,_pos:f,side:m})=>{if(r!=null)if(l){let v=m===3||m===0?c:0,y=m%2==1;xe(r,y?"left":"top",f-v),xe(r,y?"width":"height",c),xe(r,y?"top":"left",y?Ne:be),xe(r,y?"height":"width",y?R:Z),Js(r,fn)}else rt(r,fn)}),gi=Tn=gs=vs=ws=ys=xs=_s=bs=null,Xe=1,ii(!0),be!=wn||Ne!=en||Z!=Lt||R!=tn){Mn(!1);let r=Z/Lt,l=R/tn;if(Be&&!nn&&W.left>=0){W.left*=r,W.top*=l,Ln&&zt(Ln,Ae(W.left),0,Z,R),$n&&zt($n,0,Ae(W.top),Z,R);for(let c=0;c<pt.length;c++){let f=pt[c];f!=null&&(kn[c]*=r,Sn[c]*=l,zt(f,mt(kn[c]),mt(Sn[c]),Z,R))}}if(we.show&&!hi&&we.left>=0&&we.width>0){we.left*=r,we.width*=r,we.top*=l,we.height*=l;for(let c in As)xe(An,c,we[c])}wn=be,en=Ne,Lt=Z,tn=R}De("setSize"),di=!1}Dt>0&&Xt>0&&(g.clearRect(0,0,w.width,w.height),De("drawClear"),J.forEach(r=>r()),De("draw")),we.show&&hi&&(yi(we),hi=!1),Be&&nn&&(ln(null,!0,!1),nn=!1),ee.show&&ee.live&&ut&&(Ps(),ut=!1),p||(p=!0,i.status=1,De("ready")),Xn=!1,wi=!1}i.redraw=(r,l)=>{yn=l||!1,r!==!1?Bt(O,L.min,L.max):En()};function Es(r,l){let c=M[r];if(c.from==null){if(We==0){let f=c.range(i,l.min,l.max,r);l.min=f[0],l.max=f[1]}if(l.min>l.max){let f=l.min;l.min=l.max,l.max=f}if(We>1&&l.min!=null&&l.max!=null&&l.max-l.min<1e-16)return;r==O&&c.distr==2&&We>0&&(l.min=kt(l.min,e[0]),l.max=kt(l.max,e[0]),l.min==l.max&&l.max++),V[r]=l,ds=!0,En()}}i.setScale=Es;let Ls,$s,Ln,$n,Ur,jr,Pn,Nn,Vr,Br,ve,Se,Vt=!1,Ue=W.drag,ze=Ue.x,He=Ue.y;Be&&(W.x&&(Ls=ht(lc,S)),W.y&&($s=ht(ac,S)),L.ori==0?(Ln=Ls,$n=$s):(Ln=$s,$n=Ls),ve=W.left,Se=W.top);let we=i.select=$e({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),An=we.show?ht(oc,we.over?S:_):null;function yi(r,l){if(we.show){for(let c in r)we[c]=r[c],c in As&&xe(An,c,r[c]);l!==!1&&De("setSelect")}}i.setSelect=yi;function Oa(r){if(x[r].show)Pe&&Js(Te[r],fn);else if(Pe&&rt(Te[r],fn),Be){let c=_n?pt[0]:pt[r];c!=null&&zt(c,-10,-10,Z,R)}}function Bt(r,l,c){Es(r,{min:l,max:c})}function Pt(r,l,c,f){l.focus!=null&&Ia(r),l.show!=null&&x.forEach((m,v)=>{v>0&&(r==v||r==null)&&(m.show=l.show,Oa(v),s==2?(Bt(m.facets[0].scale,null,null),Bt(m.facets[1].scale,null,null)):Bt(m.scale,null,null),En())}),c!==!1&&De("setSeries",r,l),f&&si("setSeries",i,r,l)}i.setSeries=Pt;function Ca(r,l){$e(Y[r],l)}function za(r,l){r.fill=ie(r.fill||null),r.dir=le(r.dir,-1),l=l??Y.length,Y.splice(l,0,r)}function Ha(r){r==null?Y.length=0:Y.splice(r,1)}i.addBand=za,i.setBand=Ca,i.delBand=Ha;function Da(r,l){x[r].alpha=l,Be&&pt[r]!=null&&(pt[r].style.opacity=l),Pe&&Te[r]&&(Te[r].style.opacity=l)}let It,Kt,on,Rn={focus:!0};function Ia(r){if(r!=on){let l=r==null,c=$t.alpha!=1;x.forEach((f,m)=>{if(s==1||m>0){let v=l||m==0||m==r;f._focus=l?null:v,c&&Da(m,v?1:$t.alpha)}}),on=r,c&&En()}}Pe&&xn&&Ke(So,pe,r=>{W._lock||(sn(r),on!=null&&Pt(null,Rn,!0,Le.setSeries))});function Nt(r,l,c){let f=M[l];c&&(r=r/ue-(f.ori==1?Ne:be));let m=Z;f.ori==1&&(m=R,r=m-r),f.dir==-1&&(r=m-r);let v=f._min,y=f._max,k=r/m,T=v+(y-v)*k,P=f.distr;return P==3?In(10,T):P==4?Tc(T,f.asinh):P==100?f.bwd(T):T}function Fa(r,l){let c=Nt(r,O,l);return kt(c,e[0],Oe,Ce)}i.valToIdx=r=>kt(r,e[0]),i.posToIdx=Fa,i.posToVal=Nt,i.valToPos=(r,l,c)=>M[l].ori==0?o(r,M[l],c?Qe:Z,c?tt:0):a(r,M[l],c?vt:R,c?ct:0),i.setCursor=(r,l,c)=>{ve=r.left,Se=r.top,ln(null,l,c)};function Kr(r,l){xe(An,zn,we.left=r),xe(An,oi,we.width=l)}function Gr(r,l){xe(An,"top",we.top=r),xe(An,li,we.height=l)}let ti=L.ori==0?Kr:Gr,ni=L.ori==1?Kr:Gr;function Wa(){if(Pe&&ee.live)for(let r=s==2?1:0;r<x.length;r++){if(r==0&&at)continue;let l=ee.values[r],c=0;for(let f in l)Et[r][c++].firstChild.nodeValue=l[f]}}function Ps(r,l){if(r!=null&&(r.idxs?r.idxs.forEach((c,f)=>{de[f]=c}):$c(r.idx)||de.fill(r.idx),ee.idx=de[0]),Pe&&ee.live){for(let c=0;c<x.length;c++)(c>0||s==1&&!at)&&Ua(c,de[c]);Wa()}ut=!1,l!==!1&&De("setLegend")}i.setLegend=Ps;function Ua(r,l){let c=x[r],f=r==0&&X==2?wt:e[r],m;at?m=c.values(i,r,l)??Ut:(m=c.value(i,l==null?null:f[l],r,l),m=m==null?Ut:{_:m}),ee.values[r]=m}function ln(r,l,c){Vr=ve,Br=Se,[ve,Se]=W.move(i,ve,Se),W.left=ve,W.top=Se,Be&&(Ln&&zt(Ln,Ae(ve),0,Z,R),$n&&zt($n,0,Ae(Se),Z,R));let f,m=Oe>Ce;It=me,Kt=null;let v=L.ori==0?Z:R,y=L.ori==1?Z:R;if(ve<0||We==0||m){f=W.idx=null;for(let k=0;k<x.length;k++){let T=pt[k];T!=null&&zt(T,-10,-10,Z,R)}xn&&Pt(null,Rn,!0,r==null&&Le.setSeries),ee.live&&(de.fill(f),ut=!0)}else{let k,T,P;s==1&&(k=L.ori==0?ve:Se,T=Nt(k,O),f=W.idx=kt(T,e[0],Oe,Ce),P=F(e[0][f],L,v,0));let N=-10,C=-10,G=0,ce=0,oe=!0,te="",B="";for(let U=s==2?1:0;U<x.length;U++){let ye=x[U],Me=de[U],Ie=Me==null?null:s==1?e[U][Me]:e[U][1][Me],he=W.dataIdx(i,U,f,T),Ee=he==null?null:s==1?e[U][he]:e[U][1][he];if(ut=ut||Ee!=Ie||he!=Me,de[U]=he,U>0&&ye.show){let nt=he==null?-10:he==f?P:F(s==1?e[0][he]:e[U][0][he],L,v,0),Ge=Ee==null?-10:K(Ee,s==1?M[ye.scale]:M[ye.facets[1].scale],y,0);if(xn&&Ee!=null){let ft=L.ori==1?ve:Se,yt=Re($t.dist(i,U,he,Ge,ft));if(yt<It){let At=$t.bias;if(At!=0){let it=Nt(ft,ye.scale),dt=Ee>=0?1:-1,xt=it>=0?1:-1;xt==dt&&(xt==1?At==1?Ee>=it:Ee<=it:At==1?Ee<=it:Ee>=it)&&(It=yt,Kt=U)}else It=yt,Kt=U}}if(ut||_n){let ft,yt;L.ori==0?(ft=nt,yt=Ge):(ft=Ge,yt=nt);let At,it,dt,xt,Rt,qe,st=!0,an=je.bbox;if(an!=null){st=!1;let Ye=an(i,U);dt=Ye.left,xt=Ye.top,At=Ye.width,it=Ye.height}else dt=ft,xt=yt,At=it=je.size(i,U);if(qe=je.fill(i,U),Rt=je.stroke(i,U),_n)U==Kt&&It<=$t.prox&&(N=dt,C=xt,G=At,ce=it,oe=st,te=qe,B=Rt);else{let Ye=pt[U];Ye!=null&&(kn[U]=dt,Sn[U]=xt,No(Ye,At,it,st),$o(Ye,qe,Rt),zt(Ye,mt(dt),mt(xt),Z,R))}}}}if(_n){let U=$t.prox,ye=on==null?It<=U:It>U||Kt!=on;if(ut||ye){let Me=pt[0];Me!=null&&(kn[0]=N,Sn[0]=C,No(Me,G,ce,oe),$o(Me,te,B),zt(Me,mt(N),mt(C),Z,R))}}}if(we.show&&Vt)if(r!=null){let[k,T]=Le.scales,[P,N]=Le.match,[C,G]=r.cursor.sync.scales,ce=r.cursor.drag;if(ze=ce._x,He=ce._y,ze||He){let{left:oe,top:te,width:B,height:U}=r.select,ye=r.scales[C].ori,Me=r.posToVal,Ie,he,Ee,nt,Ge,ft=k!=null&&P(k,C),yt=T!=null&&N(T,G);ft&&ze?(ye==0?(Ie=oe,he=B):(Ie=te,he=U),Ee=M[k],nt=F(Me(Ie,C),Ee,v,0),Ge=F(Me(Ie+he,C),Ee,v,0),ti(St(nt,Ge),Re(Ge-nt))):ti(0,v),yt&&He?(ye==1?(Ie=oe,he=B):(Ie=te,he=U),Ee=M[T],nt=K(Me(Ie,G),Ee,y,0),Ge=K(Me(Ie+he,G),Ee,y,0),ni(St(nt,Ge),Re(Ge-nt))):ni(0,y)}else Rs()}else{let k=Re(Vr-Ur),T=Re(Br-jr);if(L.ori==1){let G=k;k=T,T=G}ze=Ue.x&&k>=Ue.dist,He=Ue.y&&T>=Ue.dist;let P=Ue.uni;P!=null?ze&&He&&(ze=k>=P,He=T>=P,!ze&&!He&&(T>k?He=!0:ze=!0)):Ue.x&&Ue.y&&(ze||He)&&(ze=He=!0);let N,C;ze&&(L.ori==0?(N=Pn,C=ve):(N=Nn,C=Se),ti(St(N,C),Re(C-N)),He||ni(0,y)),He&&(L.ori==1?(N=Pn,C=ve):(N=Nn,C=Se),ni(St(N,C),Re(C-N)),ze||ti(0,v)),!ze&&!He&&(ti(0,0),ni(0,0))}if(Ue._x=ze,Ue._y=He,r==null){if(c){if(so!=null){let[k,T]=Le.scales;Le.values[0]=k!=null?Nt(L.ori==0?ve:Se,k):null,Le.values[1]=T!=null?Nt(L.ori==1?ve:Se,T):null}si(Us,i,ve,Se,Z,R,f)}if(xn){let k=c&&Le.setSeries,T=$t.prox;on==null?It<=T&&Pt(Kt,Rn,!0,k):It>T?Pt(null,Rn,!0,k):Kt!=on&&Pt(Kt,Rn,!0,k)}}ut&&(ee.idx=f,Ps()),l!==!1&&De("setCursor")}let Gt=null;Object.defineProperty(i,"rect",{get(){return Gt==null&&ii(!1),Gt}});function ii(r=!1){r?Gt=null:(Gt=S.getBoundingClientRect(),De("syncRect",Gt))}function qr(r,l,c,f,m,v,y){W._lock||Vt&&r!=null&&r.movementX==0&&r.movementY==0||(Ns(r,l,c,f,m,v,y,!1,r!=null),r!=null?ln(null,!0,!0):ln(l,!0,!1))}function Ns(r,l,c,f,m,v,y,k,T){if(Gt==null&&ii(!1),sn(r),r!=null)c=r.clientX-Gt.left,f=r.clientY-Gt.top;else{if(c<0||f<0){ve=-10,Se=-10;return}let[P,N]=Le.scales,C=l.cursor.sync,[G,ce]=C.values,[oe,te]=C.scales,[B,U]=Le.match,ye=l.axes[0].side%2==1,Me=L.ori==0?Z:R,Ie=L.ori==1?Z:R,he=ye?v:m,Ee=ye?m:v,nt=ye?f:c,Ge=ye?c:f;if(oe!=null?c=B(P,oe)?u(G,M[P],Me,0):-10:c=Me*(nt/he),te!=null?f=U(N,te)?u(ce,M[N],Ie,0):-10:f=Ie*(Ge/Ee),L.ori==1){let ft=c;c=f,f=ft}}T&&(l==null||l.cursor.event.type==Us)&&((c<=1||c>=Z-1)&&(c=un(c,Z)),(f<=1||f>=R-1)&&(f=un(f,R))),k?(Ur=c,jr=f,[Pn,Nn]=W.move(i,c,f)):(ve=c,Se=f)}let As={width:0,height:0,left:0,top:0};function Rs(){yi(As,!1)}let Yr,Jr,Zr,Qr;function Xr(r,l,c,f,m,v,y){Vt=!0,ze=He=Ue._x=Ue._y=!1,Ns(r,l,c,f,m,v,y,!0,!1),r!=null&&(Ke(js,qs,eo,!1),si(_o,i,Pn,Nn,Z,R,null));let{left:k,top:T,width:P,height:N}=we;Yr=k,Jr=T,Zr=P,Qr=N}function eo(r,l,c,f,m,v,y){Vt=Ue._x=Ue._y=!1,Ns(r,l,c,f,m,v,y,!1,!0);let{left:k,top:T,width:P,height:N}=we,C=P>0||N>0,G=Yr!=k||Jr!=T||Zr!=P||Qr!=N;if(C&&G&&yi(we),Ue.setScale&&C&&G){let ce=k,oe=P,te=T,B=N;if(L.ori==1&&(ce=T,oe=N,te=k,B=P),ze&&Bt(O,Nt(ce,O),Nt(ce+oe,O)),He)for(let U in M){let ye=M[U];U!=O&&ye.from==null&&ye.min!=me&&Bt(U,Nt(te+B,U),Nt(te,U))}Rs()}else W.lock&&(W._lock=!W._lock,ln(l,!0,r!=null));r!=null&&(vn(js,qs),si(js,i,ve,Se,Z,R,null))}function ja(r,l,c,f,m,v,y){if(W._lock)return;sn(r);let k=Vt;if(Vt){let T=!0,P=!0,N=10,C,G;L.ori==0?(C=ze,G=He):(C=He,G=ze),C&&G&&(T=ve<=N||ve>=Z-N,P=Se<=N||Se>=R-N),C&&T&&(ve=ve<Pn?0:Z),G&&P&&(Se=Se<Nn?0:R),ln(null,!0,!0),Vt=!1}ve=-10,Se=-10,de.fill(null),ln(null,!0,!0),k&&(Vt=k)}function to(r,l,c,f,m,v,y){W._lock||(sn(r),ms(),Rs(),r!=null&&si(To,i,ve,Se,Z,R,null))}function no(){H.forEach(Bu),hs(i.width,i.height,!0)}dn(Pi,Dn,no);let On={};On.mousedown=Xr,On.mousemove=qr,On.mouseup=eo,On.dblclick=to,On.setSeries=(r,l,c,f)=>{let m=Le.match[2];c=m(i,l,c),c!=-1&&Pt(c,f,!0,!1)},Be&&(Ke(_o,S,Xr),Ke(Us,S,qr),Ke(ko,S,r=>{sn(r),ii(!1)}),Ke(So,S,ja),Ke(To,S,to),nr.add(i),i.syncRect=ii);let xi=i.hooks=n.hooks||{};function De(r,l,c){Ms?ei.push([r,l,c]):r in xi&&xi[r].forEach(f=>{f.call(null,i,l,c)})}(n.plugins||[]).forEach(r=>{for(let l in r.hooks)xi[l]=(xi[l]||[]).concat(r.hooks[l])});let io=(r,l,c)=>c,Le=$e({key:null,setSeries:!1,filters:{pub:zo,sub:zo},scales:[O,x[1]?x[1].scale:null],match:[Ho,Ho,io],values:[null,null]},W.sync);Le.match.length==2&&Le.match.push(io),W.sync=Le;let so=Le.key,Os=Rl(so);function si(r,l,c,f,m,v,y){Le.filters.pub(r,l,c,f,m,v,y)&&Os.pub(r,l,c,f,m,v,y)}Os.sub(i);function Va(r,l,c,f,m,v,y){Le.filters.sub(r,l,c,f,m,v,y)&&On[r](null,l,c,f,m,v,y)}i.pub=Va;function Ba(){Os.unsub(i),nr.delete(i),Qt.clear(),Zs(Pi,Dn,no),d.remove(),pe?.remove(),De("destroy")}i.destroy=Ba;function Cs(){De("init",n,e),Or(e||n.data,!1),V[O]?Es(O,V[O]):ms(),hi=we.show&&(we.width>0||we.height>0),nn=ut=!0,hs(n.width,n.height)}return x.forEach(Ar),H.forEach(ka),t?t instanceof HTMLElement?(t.appendChild(d),Cs()):t(i,Cs):Cs(),i}Fe.assign=$e;Fe.fmtNum=cr;Fe.rangeNum=Ni;Fe.rangeLog=Oi;Fe.rangeAsinh=lr;Fe.orient=mn;Fe.pxRatio=ue;Fe.join=zc;Fe.fmtDate=pr,Fe.tzDate=Gc;Fe.sync=Rl;{Fe.addGap=$u,Fe.clipGaps=Hi;let n=Fe.paths={points:Il};n.linear=Wl,n.stepped=Au,n.bars=Ru,n.spline=Cu}var Tt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=h("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=h("p",{class:"empty"});let t=h("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(Zu)),i=e.note?h("span",{class:"note"},e.note):null;this.root=h("section",{class:"card chart"},h("header",{},h("h2",{},e.title),i,t),h("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(s=>{this.isSeen=s.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,t){this.data=e;let i=(e[0]?.length??0)<2;A(this.empty,i?t:""),this.root.classList.toggle("waits",i),this.isDue=!0,this.isSeen&&this.draw()}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.setData(this.data))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.draw(),this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Fe(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let t=p=>getComputedStyle(this.root).getPropertyValue(`--${p}`).trim(),{options:i}=this,s={stroke:t("muted"),grid:{stroke:t("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=i.lines.some(p=>p.scale==="right"),u=p=>(d,w)=>w.map(g=>g===null?"":p?p(g):String(g));return{width:e,height:i.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[i.marks?Ku*Bl:8,a?0:i.x==="time"?30:18,0,0],scales:{x:{time:!1,...i.x==="log"?{distr:3}:{},...i.points?{range:(p,d,w)=>Gl(...this.reach(d,w,"x"),!0)}:{}},y:{range:(p,d,w)=>Gl(...this.reach(d,w,"y"),i.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:o,size:26,values:u(i.xTick),...Yu(i.x)},{...s,font:o,size:52,space:28,values:u(i.yTick)},...a?[{...s,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:u(i.rightTick)}]:[]],series:[{},...i.lines.map(p=>({label:p.label,scale:p.scale??"y",stroke:p.label?t(p.colour):"transparent",width:p.width??1.5,points:{show:!1},spanGaps:p.isSparse??!1,...p.dash?{dash:p.dash}:{},...p.fill?{fill:ql(t(p.colour))}:{},...p.stepped?{paths:Fe.paths.stepped({align:p.stepped})}:{}}))],bands:(i.bands??[]).map(([p,d,w])=>({series:[p,d],fill:ql(t(w))})),hooks:{draw:[p=>this.drawMarks(p,t("accent"),o),p=>this.drawLevel(p,t("warn")),p=>this.drawPoints(p,t("accent"),t("text"),o)]}}}reach(e,t,i){let s=(this.options.points?.()??[]).map(a=>a[i]),o=[e,t,...s].filter(a=>a!==null&&Number.isFinite(a));return o.length?[Math.min(...o),Math.max(...o)]:[null,null]}drawLevel(e,t){let i=this.options.level?.()??null,{min:s,max:o}=e.scales.y;if(i===null||s==null||o==null||i<s||i>o)return;let a=e.valToPos(i,"y",!0),{ctx:u,bbox:p}=e;u.save(),u.strokeStyle=t,u.setLineDash([2,4]),u.beginPath(),u.moveTo(p.left,a),u.lineTo(p.left+p.width,a),u.stroke(),u.restore()}drawPoints(e,t,i,s){let{ctx:o,bbox:a}=e;o.save(),o.font=Kl(s);let u=[];for(let{x:p,y:d,word:w}of[...this.options.points?.()??[]].sort((g,b)=>g.y-b.y)){let[g,b]=[e.valToPos(p,"x",!0),e.valToPos(d,"y",!0)];if(o.fillStyle=t,o.beginPath(),o.arc(g,b,3.5*devicePixelRatio,0,2*Math.PI),o.fill(),u.some(S=>Math.abs(S-b)<12*devicePixelRatio))continue;u.push(b);let _=g>a.left+.6*a.width;o.textAlign=_?"right":"left",o.fillStyle=i,o.fillText(w,g+(_?-7:7)*devicePixelRatio,b-4*devicePixelRatio)}o.restore()}drawMarks(e,t,i){let{min:s,max:o}=e.scales.x,{ctx:a,bbox:u}=e;if(s==null||o==null)return;a.save(),a.strokeStyle=a.fillStyle=t,a.setLineDash([4,4]),a.font=Kl(i),a.textAlign="center";let p=(this.options.marks?.()??[]).filter(({at:d})=>d>=s&&d<=o);p.forEach(({at:d,word:w},g)=>{let b=e.valToPos(d,"x",!0);a.beginPath(),a.moveTo(b,u.top),a.lineTo(b,u.top+u.height),a.stroke();let _=a.measureText(w).width/2,S=Math.min(Math.max(b,u.left+_),u.left+u.width-_);a.fillText(w,S,u.top-(5+Bl*(p.length-1-g))*devicePixelRatio)}),a.restore()}},Bl=14,Ku=3,Gu=.25,Kl=n=>n.replace("11px",`${11*devicePixelRatio}px`),qu=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function Yu(n){return n==="time"?{space:90,incrs:qu}:n==="price"||n==="number"?{space:64}:{splits:(e,t,i,s)=>Ju(i,s)}}function Ju(n,e){let t=Math.ceil(Math.log10(n)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-t+1)},(i,s)=>10**(t+s))}function Gl(n,e,t){if(n===null||e===null)return[0,1];t&&(n=Math.min(0,n));let i=Math.max(e-n,Math.abs(e)*.001,Gu)*.08;return[t&&n===0?0:n-i,e+i]}var ql=n=>`color-mix(in srgb, ${n} 16%, transparent)`;function Zu(n){let e=h("li",{},h("i",{class:n.dash?"dashed":""}),n.label);return e.style.setProperty("--swatch",`var(--${n.colour})`),e}var Qu=2400,Wi=class{constructor(e){this.state=e;this.all=ep(e)}state;all;drawings(){let{all:e,state:t}=this,{curve:i,resting:s}=t,o=t.problem?.detail??"waits for a book",a=()=>i?.size_quote.map(()=>null)??[],u=t.segments.at(-1)?.points.slice(-Qu)??[],p=g=>u.map(b=>b[g]),d=u.map(g=>g[0]/1e9),w="two points are needed; the first come within a second";return[()=>e.curve.show(i?[i.size_quote,i.slippage_bps,i.impact_bps,i.fee_bps,i.net_bps,i.high_bps??a(),i.low_bps??a()]:[[],[],[],[],[],[],[]],o),()=>this.showDepth(o),()=>e.cost.show([d,p(2),p(3),p(5),p(7),p(6)],w),()=>e.impact.show([d,p(4),p(8)],w),()=>e.wait.show(s?[s.waits_s,s.maker_frac,s.p_fill_frac,s.maker_high_frac,s.maker_low_frac]:[[],[],[],[],[]],t.problem?.detail??`waits for ${t.estimate?.waits_for.resting??"a book"}`),()=>e.tick.show([d,p(10)],w)]}showDepth(e){let{depth:t}=this.state;if(!t)return this.all.depth.show([[],[],[]],e);let i=[...t.bid_price].reverse(),s=[...i,...t.ask_price],o=a=>a.map(()=>null);this.all.depth.show([s,[...[...t.bid_total].reverse(),...o(t.ask_price)],[...o(i),...t.ask_total]],e)}};function Xu({curve:n,estimate:e}){let t=n?.size_quote.filter((s,o)=>n.impact_bps[o]!==null).at(-1),i=n?.kept_to_quote;return[...e?[{at:e.filled_quote,word:"this order"}]:[],...D(i)&&t!==void 0&&i<t?[{at:i,word:"beyond: range of the nearest size"}]:[],...t===void 0?[]:[{at:t,word:"the visible book ends"}]]}function ep(n){let e=i=>E(i,2),t=i=>Yt(i*1e3);return{curve:new Tt({title:"Cost by size",note:"bps at once, without drift; shaded: 90 % of matches",height:240,x:"log",xTick:Cn,yTick:e,fromZero:!0,marks:()=>Xu(n),bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new Tt({title:"Depth",height:240,x:"price",xTick:i=>E(i,0),yTick:Cn,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new Tt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:t,yTick:e,bands:[[4,5,"net"]],level:()=>n.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new Tt({title:"Impact and maker share",height:150,x:"time",xTick:t,yTick:e,rightTick:i=>`${E(100*i,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),wait:new Tt({title:"Resting at the touch",note:"% filled, by seconds waited",height:150,x:"log",xTick:i=>`${Cn(i)} s`,yTick:i=>`${E(100*i,0)} %`,fromZero:!0,bands:[[3,4,"bid"]],lines:[{label:"Maker share",colour:"bid",width:2},{label:"All of it",colour:"accent",dash:[6,3]},{label:"",colour:"bid"},{label:"",colour:"bid"}]}),tick:new Tt({title:"Processing time",note:"µs a tick",height:210,x:"time",xTick:t,yTick:i=>E(i,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}var tp=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function Yl(n){let e=[["time","origin","symbol","order","n",...tp].join(",")];for(let{points:t,source:i,symbol:s,order:o}of n)for(let[a,u,...p]of t){let d=new Date(a/1e6).toISOString();e.push([d,i,s,`"${o}"`,u,...p.map(w=>w??"")].join(","))}return`${e.join(`
`)}
`}function Jl(n,e,t,i){let s=n.map(_=>({chart:_,image:_.picture()})).filter(_=>_.image!==null),o=devicePixelRatio,a=getComputedStyle(i),u=_=>a.getPropertyValue(`--${_}`).trim(),p=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...s.map(_=>_.image.width))+24*o,d.height=p+s.reduce((_,S)=>_+S.image.height+p,0);let w=d.getContext("2d");w.fillStyle=u("ground"),w.fillRect(0,0,d.width,d.height);let g=(_,S,z,I,$)=>{w.fillStyle=u($),w.font=`${I*o}px ${a.fontFamily}`,w.fillText(_,S,z)};g(e,12*o,26*o,14,"text");let b=p;for(let{chart:_,image:S}of s){let z=_.options.lines.map(I=>I.label).filter(Boolean).join(" · ");g(`${_.options.title}: ${z}`,12*o,b+24*o,12,"muted"),b+=p,w.drawImage(S,12*o,b),w.save(),w.globalAlpha=.28,w.textAlign="center",g(t,d.width/2,b+S.height/2,26,"origin"),w.restore(),b+=S.height}return d}function vr(n,e){let t=document.createElement("a");t.href=URL.createObjectURL(e),t.download=n,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var Ui=class{root;net=Kn("Net cost","net");slippage=Kn("Slippage","slippage");fee=Kn("Fees","fee");impact=Kn("Market impact","impact");maker=Kn("Maker · taker","maker");latency=Kn("Internal latency","latency");range=new yr;split=new wr;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=h("section",{class:"figures","aria-label":"What this order costs"},...e.map(t=>t.root))}paint(e){let{estimate:t}=e;if(this.paintLatency(e),t&&e.rest)this.paintRested(e,t);else if(t)this.paintCosts(e,t);else{for(let i of[this.net,this.slippage,this.fee,this.impact,this.maker]){A(i.value,"–");for(let s of[i.unit,i.second,i.third])A(s,"")}this.range.paint(null,null,null,String),this.split.paint([])}}paintCosts(e,t){let{subject:i,measure:s}=e,o=i?.instrument.quote??"",a=H=>`waits for ${t.waits_for[H]??H}`,u=Ql(e),p=(H,M,Y,O)=>{A(H.value,qt(M,Y,s)),A(H.unit,D(M)?u+(H===this.fee&&M<0?" rebate":""):"");let Q=s==="money"?`${E(M)} bps`:`${qt(M,Y,"money")} ${o}`;A(H.second,D(M)?Q:""),A(H.third,O)},d=xr(e),w=D(t.whole_net_bps),{range_p05_bps:g,range_p50_bps:b,range_p95_bps:_}=t,S=w&&D(g)&&D(_),z=`fit of the range: ${t.provenance.slippage_fit??"–"}`;p(this.net,t.whole_net_bps,t.net_quote,w?S?z:`range ${"–"} ${a("range")}`:sp(t)),this.range.paint(S?g:null,S?b:null,S?_:null,d),this.split.paint([t.slippage_bps,t.impact_bps,t.fee_bps]);let I=D(t.drift_bps)?d(t.drift_bps):"–";p(this.slippage,t.slippage_bps,t.slippage_quote,`half-spread ${d(t.half_spread_bps)} · drift ${I}`),this.slippage.third.title=D(t.drift_bps)?"":`drift ${a("drift")}`,p(this.fee,t.fee_bps,t.fee_quote,D(t.fee_bps)?t.provenance.fee_origin:a("fee"));let $=t.n_levels===1?"1 level taken":`${t.n_levels} levels taken`;p(this.impact,t.impact_bps,t.impact_quote,$),A(this.maker.value,`${E(100*t.maker_frac,0)} · ${E(100*t.taker_frac,0)}`),A(this.maker.unit,"%"),A(this.maker.second,t.order.policy==="market"?"a market order takes":`${t.order.policy}: ${Ve(t.maker_frac)} maker`);let x=t.resting;A(this.maker.third,x?`${x.policy}: ${Ve(x.maker_frac)} maker, net ${Bi(x)}${d(x.net_bps)}; fit: ${Vi(x)}`:`resting: ${"–"} ${a("resting")}`)}paintRested(e,t){let{rested:i}=e,s=xr(e),o=e.rest?.is_crossing??!0,a=e.subject?.instrument.quote??"",u=t.unfilled_frac===0?t.mid_price*t.filled_qty/1e4:null,p=($,x,H)=>{let M=D(x)&&u!==null?x*u:null;A($.value,qt(x,M,e.measure)),A($.unit,D(x)?Ql(e)+(x<0?$===this.fee?" rebate":" earned":""):""),A($.second,D(x)?e.measure==="money"?`${E(x)} bps`:`${qt(x,M,"money")} ${a}`:""),A($.third,H)},d=`${"–"} waits for ${t.waits_for.resting??"a book"}`,w=($,x="")=>i?$(i):x,{half_spread_bps:g,adverse_selection_bps:b,depth_bps:_,fee_bps:S}=i??{},z=D(g)&&D(b)?g+b:null;this.range.paint(null,null,null,s),this.split.paint([z,_,S]),p(this.net,i?.net_bps,w($=>`${Bi($)}${s($.net_low_bps)} to ${s($.net_high_bps)} by its place in the queue; at once ${s($.market_bps)}`,d)),p(this.slippage,z,w($=>`half-spread ${s($.half_spread_bps)} · moves against a fill ${s($.adverse_selection_bps)}`)),p(this.fee,S,i&&!D(S)?`waits for ${t.waits_for.fee??"a fee"}`:t.provenance.fee_origin),p(this.impact,_,w(()=>o?"the walk of what is left":"nothing crosses"));let I=i?1-i.maker_frac:null;A(this.maker.value,i?`${E(100*i.maker_frac,0)} · ${o?E(100*I,0):"0"}`:"–"),A(this.maker.unit,i?"%":""),A(this.maker.second,w($=>$.policy)),A(this.maker.third,w($=>`maker ${Ve($.maker_low_frac)} to ${Ve($.maker_high_frac)}; all of it ${Ve($.p_fill_frac)}${o?"":`; left ${Ve(I)}`}; fit: ${Vi($)}`))}paintLatency(e){let t=e.health?.stages.find(s=>s.stage==="whole");A(this.latency.value,t?.n?E(t.p50_us,0):"–"),A(this.latency.unit,t?.n?"µs":""),A(this.latency.second,t?.n?`p99 ${E(t.p99_us,0)} µs, frame to estimate`:"waits for ticks");let i=e.health?.ui;A(this.latency.third,i&&D(i.p95_ms)?`to the screen p95 ${E(i.p95_ms,0)} ms`:"")}},ji=class{root;text=h("p",{});mixed=h("p",{class:"note"});constructor(){this.root=h("section",{class:"card track","aria-label":"Track record"},h("h2",{},"Track record"),this.text,this.mixed)}paint(e){let t=e.estimate?.track_record,i=e.estimate?.waits_for.range;if(A(this.mixed,t?.n?ip(t):""),!t?.n)return A(this.text,`${"–"} ${i?`waits for ${i}`:""}`);let s=xr(e),o=D(t.range_frac)?` · 90 % range held ${E(100*t.range_frac,1)} % of ${E(t.n_ranged,0)}`:"",a=D(t.pinball_bps)&&D(t.walk_pinball_bps)?` · loss ${E(t.pinball_bps,3)} bps against the plain walk's ${E(t.walk_pinball_bps,3)}`:"",u=`${E(t.size_quote,0)} ${e.subject?.instrument.quote??""} at ${E(t.latency_ms,0)} ms`,p=`${E(t.n,0)} settled forecasts of the nearest order kept (${u}), ${t.basis}`,d=e.rest?"At once: ":"";A(this.text,`${d}${p}: bias ${np(s(t.bias_bps))} · mean error ${s(t.mae_bps)}${o}${a}`)}},Zl=["slippage","impact","fee"],wr=class{root;parts=Zl.map(e=>h("i",{class:e}));constructor(){this.root=h("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let t=e.some(i=>D(i)&&i>0)&&!e.some(i=>D(i)&&i<-.005);this.root.classList.toggle("none",!t),this.parts.forEach((i,s)=>i.style.flexGrow=t?Math.max(0,e[s]??0).toFixed(3):"0"),this.root.title=t?Zl.map((i,s)=>`${i} ${E(e[s])} bps`).join(" · "):""}},yr=class{root;words=h("span",{class:"words"});median=h("i",{});constructor(){this.root=h("p",{class:"range",hidden:!0},h("span",{class:"rail"},this.median),this.words)}paint(e,t,i,s){if(this.root.hidden=!D(e)||!D(i),!D(e)||!D(i))return;let o=D(t)&&i>e?100*(t-e)/(i-e):50;this.median.style.left=`${o.toFixed(0)}%`,A(this.words,`p5 ${s(e)} · p50 ${s(t)} · p95 ${s(i)}`)}},Ql=({measure:n,subject:e})=>n==="money"?e?.instrument.quote??"":n;function xr(n){let{estimate:e,measure:t,subject:i}=n,s=e?e.mid_price*e.filled_qty/1e4:0,o=t==="money"?` ${i?.instrument.quote??""}`:t==="%"?" %":"";return a=>D(a)?qt(a,a*s,t)+o:"–"}var np=n=>/^[−–]/.test(n)?n:`+${n}`,Vi=n=>n.fit+(n.is_transferred?", carried over":""),Bi=n=>D(n.fee_bps)?"":"without fees ",ip=({weights_frac:n})=>`mixed of ${Object.entries(n).map(([e,t])=>`${e} ${Ve(t)}`).join(" · ")}`,sp=n=>`${E(100*n.unfilled_frac)} % lies beyond the book; what fills: ${E(n.net_bps)} bps`;function Kn(n,e){let t=ki(e),i=h("span",{class:"value","data-figure":e}),s=h("span",{class:"unit"}),o=h("p",{class:"second"}),a=h("p",{class:"third"});return{root:h("div",{class:`figure ${e}`,role:"group","aria-labelledby":t},h("h2",{id:t},n),h("p",{class:"line"},i," ",s),o,a),value:i,unit:s,second:o,third:a}}var rp=[100,1e3,1e4,1e5,1e6],Ki=1,Xl=1e7,Gi="own rates",_r="market, now",kr="rest, then cross",ea="post only",op=30,na=60,qi=class{constructor(e){this.on=e;let t=ki("instruments");this.choices=h("datalist",{id:t}),this.symbol=h("input",{list:t,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select(),keydown:s=>s.key==="Enter"&&this.symbol.blur()});let i=(s,o)=>h("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},o);this.sides={buy:i("buy","Buy"),sell:i("sell","Sell")},this.amount=h("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=h("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Ki*(Xl/Ki)**(Number(this.slider.value)/1e3))}),this.unit=Sr(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=Sr([_r,kr,ea],"Order type",()=>this.choosePolicy()),this.wait=h("input",{inputmode:"decimal",name:"wait",input:()=>this.giveRest()}),this.waiting=Mt("Wait at the touch, s",this.wait),this.tier=Sr(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=h("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=h("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=h("div",{class:"pair",hidden:!0},Mt("Maker, bps",this.maker),Mt("Taker, bps",this.taker)),this.latency=h("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=h("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=h("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=h("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=h("p",{class:"error",role:"alert"}),this.root=h("section",{class:"card form"},h("header",{},h("h2",{},"Order")),Mt("Instrument",this.symbol,this.choices),h("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),h("div",{class:"pair size"},Mt("Size",this.amount),Mt("in",this.unit)),this.slider,h("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...rp.map(s=>h("button",{type:"button",click:()=>this.quick(s)},Cn(s)))),Mt("Order type",this.policy),this.waiting,h("div",{class:"more"},Mt("Fee tier",this.tier),this.rates,h("div",{class:"pair"},Mt("Latency to match, ms",this.latency),Mt("Horizon of plans, min",this.horizon)),Mt("Volatility, % a day",this.sigma),this.moved),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;wait;waiting;tier;rates;maker;taker;latency;sigma;horizon;moved=h("p",{class:"hint"});start;error;wrong=null;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(t=>this.offered.has(t))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(t=>h("option",{value:t}))))}say(e){this.wrong&&!ia(this.wrong.control)&&(this.wrong=null),A(this.error,this.wrong?.text??e)}refuse(e,t){this.wrong={control:e,text:`${t}; the figures are of the last one`},A(this.error,this.wrong.text)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:t,subject:i}=e;gt(this.symbol,t.symbol);for(let d of["buy","sell"])this.sides[d].setAttribute("aria-pressed",String(t.side===d));gt(this.amount,E(t.amount,lp(t.amount))),gt(this.slider,String(Math.round(1e3*Math.log(t.amount/Ki)/Math.log(Xl/Ki)))),gt(this.unit,t.unit);let{rest:s}=e;if(gt(this.policy,s?s.is_crossing?kr:ea:_r),this.waiting.hidden=s===null,s&&gt(this.wait,String(s.wait_s)),this.start.dataset.is=e.running?"on":"off",A(this.start,e.running?"Stop":"Start"),!i)return;let{base:o,quote:a,product:u}=i.instrument,p={quote:a,base:o,contracts:"contracts"};for(let d of this.unit.options)A(d,p[d.value]),d.disabled=d.value==="contracts"&&u==="spot";this.offerTiers(e),gt(this.latency,String(e.latencyMs??i.latency_ms)),gt(this.horizon,String(Number((e.horizonS/60).toPrecision(6)))),this.paintSigma(e)}paintSigma(e){let t=e.estimate?.volatility,i=p=>`${E(D(p)?p/100:p)} %`;gt(this.sigma,e.sigma===null?"":String(e.sigma/100));let s=t&&D(t.measured_1d_bps)?i(t.measured_1d_bps):"";if(this.sigma.placeholder=s?`${s} measured`:"not measured yet",!t)return A(this.moved,"");let o=D(t.annualised_ratio)?`, ${E(100*t.annualised_ratio,0)} % a year`:"",a=D(t.sigma_1d_bps)?`${i(t.sigma_1d_bps)}${o} (${t.origin})`:"–",u=e.sigma!==null&&s?`; measured ${s}`:"";A(this.moved,`${a}${u}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:t,fees:i}=e;if(!t)return;let s=t.tiers.map(a=>`${a.name}|${E(a.maker_bps)} / ${E(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(u=>u.split("|"));this.tier.replaceChildren(...a.map(([u,p])=>h("option",{value:u},`${u}  ${p}`)),h("option",{value:Gi},Gi))}let o=i!==null&&i.tier===void 0;gt(this.tier,o?Gi:i?.tier??"regular"),this.rates.hidden=!o,o&&(gt(this.maker,String(i.maker_bps??"")),gt(this.taker,String(i.taker_bps??"")))}chooseTier(e){this.on.fees(e===Gi?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=t=>{let i=Number(t.value.replace("−","-"));return t.value.trim()===""||!Number.isFinite(i)?null:i};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}choosePolicy(){this.wrong=null,ta(Number(this.wait.value))||(this.wait.value=String(op)),this.policy.value===_r?this.on.rest(null):this.giveRest()}giveRest(){let e=Number(this.wait.value);if(!ta(e))return this.refuse(this.wait,`an order rests above 0 and up to ${na} s: fills are not known for longer`);this.wrong=null,this.on.rest({wait_s:e,is_crossing:this.policy.value===kr})}giveLatency(){let e=Number(this.latency.value);if(this.latency.value.trim()===""||!(e>=0&&e<6e4))return this.refuse(this.latency,"the latency is in ms, from 0 to below 60,000");this.wrong=null,this.on.latency(e)}giveSigma(){let e=this.sigma.value.replace("%","").trim(),t=Number(e);if(e!==""&&!(t>0&&t<100))return this.refuse(this.sigma,"volatility is a percentage of a day, above 0 and below 100");this.wrong=null,this.on.sigma(e===""?null:t*100)}giveHorizon(){let e=Number(this.horizon.value);if(!(e>0&&e<=10080))return this.refuse(this.horizon,"the horizon is in minutes, above 0 and up to a week");this.wrong=null,this.on.horizon(e*60)}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));if(!(e>0))return this.refuse(this.amount,"the size must be a number above 0");this.wrong=null,this.on.order({amount:e})}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}},ta=n=>n>0&&n<=na,ia=n=>n.getRootNode().activeElement===n;function gt(n,e){n.value!==e&&(!ia(n)||n.type==="range"||n.tagName==="SELECT")&&(n.value=e)}var lp=n=>Math.min(8,(String(n).split(".")[1]??"").length);function Sr(n,e,t){let i=h("select",{"aria-label":e,change:()=>t(i.value)},...n.map(s=>h("option",{value:s},s)));return i}function Mt(n,...e){return h("label",{class:"field"},h("span",{},n),...e)}var ap=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Yi=class{root;facts=h("dl",{});history=h("ol",{class:"states"});written="";constructor(){this.root=h("section",{class:"card health"},h("header",{},h("h2",{},"Feed health")),this.facts,this.history)}paint(e,t){let i=e.health,s=[["Messages a second",i?E(i.frames_per_s,1):"–"],["Book age",Ct(Ds(e,t))],["Venue to us",cp(i)],["Busy share of a core",i?`${E(100*i.busy_frac,2)} %`:"–"],["Backlog",i?Ct(i.backlog_ns):"–"],...ap.filter(([o])=>i&&o in i.feed).map(([o,a])=>[a,E(Number(i.feed[o]),0)]),["Malformed frames",i?E(i.n_malformed,0):"–"],["Updates conflated",i?E(i.n_conflated,0):"–"]];es(this.facts,s),this.paintHistory(i)}paintHistory(e){let t=(e?.history??[]).slice(-6).reverse(),i=JSON.stringify(t);i!==this.written&&(this.written=i,this.history.replaceChildren(...t.map(s=>h("li",{},h("time",{},Yt(s.at_ns/1e6))," ",h("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},cp=n=>D(n?.feed.delay_ns)?`${Ct(Math.max(0,n.feed.delay_ns))} ± ${Ct(n.feed.delay_error_ns)}`:"–",Ji=class{root;body=h("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(t=>h("th",{scope:"col"},t));this.root=h("section",{class:"card latency"},h("header",{},h("h2",{},"Latency"),h("span",{class:"note"},"measured on every tick")),h("table",{},h("thead",{},h("tr",{},...e)),this.body))}paint(e){let t=o=>D(o)?Ct(o*1e3):"–",i=o=>D(o)?Ct(o*1e6):"–",s=[];for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole",u=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(p=>t(o.n?p:null));s.push([a?"Data processing":o.stage,a?"lead":"part",u])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(i)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([o,a,u],p)=>{let d=this.body.rows[p]??this.body.appendChild(h("tr",{},h("th",{scope:"row"}),...u.map(()=>h("td",{}))));d.className=a,A(d.cells[0],o),u.forEach((w,g)=>A(d.cells[g+1],w))})}},Zi=class{root;facts=h("dl",{});notes=h("ul",{class:"notes"});written="";constructor(){this.root=h("section",{class:"card facts"},h("header",{},h("h2",{},"This order")),this.facts,this.notes)}paint(e,t){let{estimate:i,subject:s}=e,o=s?.size_unit??"",a=[["Average price",t(i?.average_price)],["Worst price, the limit to set",t(i?.worst_price)],["Size in whole lots",i&&D(i.order_size)?`${E(i.order_size,2)} ${o}`:"–"],["Filled",i?Ve(1-i.unfilled_frac):"–"],["Round trip, bps",E(i?.round_trip_bps)],["Breaks even after, bps",E(i?.break_even_bps)],...up(i),["Latency to match",i?`${E(i.provenance.latency_ms,0)} ms`:"–"],["Fees of",i?.provenance.fee_origin??"–"]];es(this.facts,a);let u=i?[...i.refusals.map(p=>`the venue would refuse: ${p}`),...i.warnings,...fp(i.fee_bps,i.net_bps)]:[];u.join()!==this.written&&(this.written=u.join(),this.notes.replaceChildren(...u.map(p=>h("li",{},p))))}};function up(n){let e=n?.resting;return e?[[`Resting ${E(e.wait_s,0)} s: maker`,`${Ve(e.maker_frac)} (${Ve(e.maker_low_frac)} to ${Ve(e.maker_high_frac)})`],["Resting: filled whole",Ve(e.p_fill_frac)],["Resting: net, bps",`${Bi(e)}${E(e.net_bps)} (${E(e.net_low_bps)} to ${E(e.net_high_bps)})`],["Resting: moves against a fill, bps",E(e.adverse_selection_bps)],["Resting: fit",Vi(e)],...pp(e.track_record)]:[]}function pp(n){return n?[[`Resting: settled ${n.basis}`,`${E(n.n,0)} of ${n.wait_s} s, as many as ${E(n.n_eff,0)} independent ones`],["Resting: said · filled",`${Ve(n.said_frac)} · ${Ve(n.filled_frac)}`],["Resting: loss · of base rates, bits",`${E(n.loss_bits,3)} · ${E(n.base_loss_bits,3)}`]]:[["Resting: track record",`${"–"} waits for a settled order`]]}var Qi=class{root;facts=h("dl",{});constructor(){let e=h("span",{class:"note"},"bps; no part of the net");this.root=h("section",{class:"card checks"},h("header",{},h("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let t=e?.checks??[];this.root.hidden=t.length===0,es(this.facts,t.map(({name:i,bps:s,low_bps:o,high_bps:a,basis:u})=>{let p=D(o)&&D(a)?`  (${E(o)} to ${E(a)})`:"";return[i.replaceAll("_"," "),D(s)?E(s)+p:`${"–"} ${u}`]}))}},Xi=class{root;facts=h("dl",{});constructor(){this.root=h("section",{class:"card waits"},h("header",{},h("h2",{},"Not known yet")),this.facts)}paint({estimate:e}){let t=e?.missing??[];this.root.hidden=t.length===0,es(this.facts,t.map(i=>[i,`waits for ${e?.waits_for[i]??i}`]))}},fp=(n,e)=>D(n)&&e>0&&n/e>.9?[`the fee is ${E(100*n/e,1)} % of the answer`]:[];function es(n,e){for(;n.children.length>e.length;)n.lastElementChild.remove();e.forEach(([t,i],s)=>{let o=n.children[s]??n.appendChild(h("div",{},h("dt",{}),h("dd",{})));A(o.children[0],t),A(o.children[1],i)})}var sa=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the panel of that tab, or the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function ts(n,e){let t=i=>{let s=i,o=s.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&o?.matches?.("button, summary"))return;let u=dp(s.key,e);u&&(s.preventDefault(),u())};return n.addEventListener("keydown",t),()=>n.removeEventListener("keydown",t)}function dp(n,e){switch(n.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(n)?()=>e.choose(Number(n)-1):null}}var ns=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;isCentred=!1;constructor(e,t){this.shown=h("span",{class:"note"}),this.sizes=h("th",{scope:"col"},"Size"),this.middle=h("td",{}),this.last=h("td",{class:"last"}),this.spread=h("td",{});let i=h("select",{"aria-label":"Ticks in a row",change:a=>t(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>h("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,u)=>{let p=Array.from({length:e},()=>{let d=[h("td",{}),h("td",{}),h("td",{})],w=h("tr",{class:a},...d);return u.push({root:w,cells:d,written:""}),w});return a==="ask"?p.reverse():p},o=h("tr",{},h("th",{scope:"col"},"Price"),this.sizes,h("th",{scope:"col"},"Total"));this.scroller=h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},h("table",{},h("thead",{},o),h("tbody",{},...s("ask",this.asks),h("tr",{class:"middle"},this.middle,this.last,this.spread),...s("bid",this.bids)))),this.root=h("section",{class:"card ladder"},h("header",{},h("h2",{},"Order book"),this.shown,i),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:t,subject:i}=e,s=i?.instrument.tick_price??0,o=zs(i?.instrument.lot_size??0),a=Math.max(t?.bid_total.at(-1)??0,t?.ask_total.at(-1)??0,1e-12),u=e.estimate?.worst_price??null,{side:p}=e.order,d=b=>u!==null&&(p==="buy"?b<=u+1e-9:b>=u-1e-9),w=`${i?.instrument.symbol} ${s} ${o}`,g=(b,_,S,z,I)=>b.forEach(($,x)=>hp($,S[x],z[x],I[x],a,_&&S[x]!==void 0&&d(S[x]),s,o,w));g(this.asks,p==="buy",t?.ask_price??[],t?.ask_size??[],t?.ask_total??[]),g(this.bids,p==="sell",t?.bid_price??[],t?.bid_size??[],t?.bid_total??[]),A(this.middle,t?Ot(t.mid_price,s):""),A(this.spread,t?`${E(2*t.half_spread_bps,3)} bps`:""),A(this.shown,t?`${t.n_bids} × ${t.n_asks}`:""),A(this.sizes,i?`Size, ${i.size_unit}`:"Size"),this.paintLast(e,s,o),t&&!this.isCentred&&(this.isCentred=!0,this.recentre())}paintLast({ladder:e},t,i){let s=e?.last_price,o=e?.last_side==="buy";A(this.last,D(s)?`${o?"▲":"▼"} ${Ot(s,t)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=D(s)?`last trade: ${o?"bought":"sold"} ${E(e?.last_size,i)} at ${Yt((e?.last_ns??0)/1e6)} UTC`:""}};function hp(n,e,t,i,s,o,a,u,p){let d=e===void 0?"0":(100*i/s).toFixed(0),w=`${e} ${t} ${i} ${d} ${o} ${p}`;w!==n.written&&(n.written=w,n.root.classList.toggle("reach",o),n.root.style.setProperty("--w",`${d}%`),A(n.cells[0],e===void 0?"":Ot(e,a)),A(n.cells[1],e===void 0?"":E(t,u)),A(n.cells[2],e===void 0?"":E(i,u)))}var mp=2,gp=9,is=class{constructor(e,t){this.model=e;this.choose=t;let i=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>h("th",{scope:"col"},s));this.root=h("section",{class:"card markets"},h("header",{},h("h2",{},"This order elsewhere"),h("span",{class:"note"},"costs in bps")),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},h("table",{},h("thead",{},h("tr",{},...i)),this.body)))}model;choose;root;body=h("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,t,i){let s=e.slice(0,gp);this.root.hidden=s.length===0;let o=JSON.stringify([s,t.side,t.amount,t.unit,t.policy,i]);if(o!==this.asked){this.asked=o;for(let[a,u]of this.rows)s.includes(a)||(u.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,u)=>this.subscribe(a,u,t,i))}}again(){this.asked=""}close(){for(let e of this.rows.keys())this.model.send({op:"unsubscribe",id:`w.${e}`})}take(e){let t=this.rows.get(e.id.slice(2));t&&(e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem))}paint(e){for(let[t,i]of this.rows){let s=i.estimate;i.root.classList.toggle("chosen",t===e.order.symbol),i.root.classList.toggle("dim",!s||i.problem!==null||s.provenance.state!=="live"||!e.running);let o=i.problem?i.problem.state??i.problem.title:s?.provenance.state??"connecting",a=u=>qt(u,null,"bps");[e.running?o:"stopped",s?Ot(s.mid_price,i.subject?.instrument.tick_price??0):"–",s?E(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((u,p)=>A(i.cells[p],u)),i.root.title=i.problem?.detail??""}}subscribe(e,t,i,s){let o=this.rows.get(e);if(!o){let u=Array.from({length:7},()=>h("td",{})),p=h("button",{type:"button",click:()=>this.choose(e)},e),d=h("tr",{},h("td",{},h("kbd",{},String(t+1))),h("th",{scope:"row"},p),...u);o={root:d,cells:u,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...i,symbol:e},hz:mp,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var ss=class{constructor(e){this.on=e;this.timer=window.setInterval(()=>this.wake(),250)}on;frame=0;later=0;timer;at={figures:0,charts:0,echo:0};isNew={ladder:!1,charts:!1};undrawn=[];echo=null;close(){cancelAnimationFrame(this.frame),clearTimeout(this.later),clearInterval(this.timer)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}renew(e){this.isNew[e]=!0}repaint(){Object.assign(this.at,{figures:0,charts:0}),Object.assign(this.isNew,{ladder:!0,charts:!0}),this.wake()}tell(e,t){this.echo={id:e,n:t}}paint(e){this.frame=0,this.paintFigures(e),this.isNew.ladder&&(this.isNew.ladder=!1,this.on.ladder()),this.isNew.charts&&this.undrawn.length===0&&e-this.at.charts>=242&&(this.at.charts=e,this.isNew.charts=!1,this.undrawn=this.on.charts()),this.undrawn.shift()?.(),this.undrawn.length&&this.wake(),this.answer(e)}paintFigures(e){e-this.at.figures>=92?(this.at.figures=e,this.on.figures()):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},this.at.figures+100-e))}answer(e){let{echo:t}=this;if(this.echo=null,!t||e-this.at.echo<100)return;this.at.echo=e;let i=new MessageChannel;i.port1.onmessage=()=>this.on.painted(t.id,t.n),i.port2.postMessage(null)}};var ra="plan",bp=250,vp=15e3,wp=2e3,yp=["Way","Net","Risk, 1 σ","Range","Done in"],rs=class{constructor(e,t){this.model=e;this.state=t;this.chart=new Tt({title:"Patience and risk",note:"net, without drift, by timing risk, bps",height:290,x:"number",xTick:o=>E(o,1),yTick:o=>E(o,1),lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let i=yp.map(o=>h("th",{scope:"col"},o)),s=h("table",{},h("thead",{},h("tr",{},...i)),this.body);this.root=h("section",{class:"card ways"},h("header",{},h("h2",{},"Ways to trade it"),this.note),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},s),this.line)}model;state;root;chart;body=h("tbody",{});note=h("span",{class:"note"});line=h("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(e){let{order:t,rest:i,fees:s,latencyMs:o,sigma:a,horizonS:u}=this.state,p=e&&this.state.running,d=JSON.stringify([t,i,s,o,a,u,p]);d!==this.asked&&(this.asked=d,clearTimeout(this.timer),p&&(this.timer=window.setTimeout(()=>this.ask(),bp)))}again(){this.asked=""}owns(e){return e.id===ra}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??""}paint(){let{plan:e,planProblem:t,running:i}=this.state,s=e?vp:wp;if(i&&this.atMs&&performance.now()-this.atMs>s&&!document.hidden&&this.ask(),e===this.drawn&&!t)return;this.drawn=e;let o=t||"waits for a plan",a=(e?.frontier_risk_bps??[]).map((u,p)=>[u,e.frontier_net_bps[p]]).filter(u=>D(u[0])&&D(u[1])).sort((u,p)=>u[0]-p[0]);this.chart.show([a.map(([u])=>u),a.map(([,u])=>u)],e?"no frontier: volatility or volume is not known":o),A(this.note,e?`bps · within ${E(e.horizon_s/60,0)} min, ${e.n_slices} slices`:""),this.paintWays(e?.ways??[]),A(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(u=>`${u.name}: ${u.reason}`)].join(" · "):o)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,rest:t,fees:i,latencyMs:s,sigma:o,horizonS:a}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:ra,order:e,horizon_s:a,rest_s:t?.wait_s??null,fees:i,latency_ms:s,sigma_1d_bps:o})}paintWays(e){this.body.replaceChildren(...e.map(t=>{let i=D(t.range_p05_bps)&&D(t.range_p95_bps)?`${E(t.range_p05_bps,1)} to ${E(t.range_p95_bps,1)}`:"–",s=[E(t.net_bps),E(t.timing_risk_bps,1),i,xp(t.completion_s)].map(a=>h("td",{},a)),o=t.missing.length?`; not in it: ${t.missing.join(", ")}`:"";return h("tr",{title:[t.reason,...t.warnings].join(" · ")+o},h("th",{scope:"row"},t.name),...s)}))}points(){return(this.drawn?.ways??[]).filter(e=>D(e.timing_risk_bps)&&D(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:e.name}))}};function xp(n){return n<1?"at once":n<120?`${E(n,0)} s`:`${E(n/60,n<600&&n%60?1:0)} min`}var oa=["bps","%","money"],Tr=["green-red","red-green","blue-orange"],qn=class{constructor(e){this.model=e;this.measures=oa.map(t=>h("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",t)},t)),this.parts=[h("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),Gn("Theme","Dark or light (T)",()=>this.nextTheme()),Gn("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),Gn("?","Keys",()=>this.help.showModal())]}model;parts;help=_p();measures;paint(){let e=this.model.get("measure")??"bps";this.measures.forEach((t,i)=>t.setAttribute("aria-pressed",String(oa[i]===e)))}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=Tr.indexOf(this.model.get("palette")??"green-red");this.set("palette",Tr[(e+1)%Tr.length])}set(e,t){this.model.set(e,t),this.model.save_changes()}},os=n=>`${n.get("theme")??"dark"} ${n.get("palette")??"green-red"}`;function Gn(n,e,t){return h("button",{type:"button","aria-label":e,title:e,click:t},n)}function _p(){let n=sa.map(([t,i])=>h("div",{},h("dt",{},t),h("dd",{},i))),e=h("dialog",{"aria-label":"Keys"},h("h2",{},"Keys"),h("dl",{},...n),h("button",{type:"button",click:()=>e.close()},"Close"));return e}var Sp="main.",la=25,Tp=20,Mp=10,Ep=["estimate","ladder","curve","series","health"],Lp=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"],Yn=class{constructor(e,t,i="full"){this.model=e;this.mode=i;this.state=po(e),this.tools=new qn(e),this.form=new qi({order:o=>this.set("order",{...this.state.order,...o}),rest:o=>this.set("rest",o),fees:o=>this.set("fees",o),latency:o=>this.set("latency_ms",o),sigma:o=>this.set("sigma_1d_bps",o),horizon:o=>this.set("horizon_s",o),running:o=>this.set("running",o)}),this.markets=new is(e,o=>this.choose(o)),this.plan=new rs(e,this.state),this.charts=new Wi(this.state);let s=[Gn("CSV","Export the history as CSV",()=>this.exportCsv()),Gn("PNG","Export the charts as a picture",()=>{this.exportPng()})];this.bar=new Ti(t.isAlone,[...s,...t.isAlone?this.tools.parts:[]]),this.keys={side:o=>this.set("order",{...this.state.order,side:o}),resize:o=>this.form.resize(o),toggle:()=>this.set("running",!this.state.running),choose:o=>this.choose(this.markets.symbols[o]),recentre:()=>this.ladder.recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()},this.root=this.layout(),this.painter=new ss({figures:()=>this.paintFigures(),ladder:()=>this.paintLadder(),charts:()=>this.charts.drawings(),painted:(o,a)=>e.send({op:"painted",id:o,n:a})}),this.hear(),t.isAlone&&this.subscriptions.push(ts(this.root,this.keys)),this.settingsChanged()}model;mode;root;keys;state;bar;tools;figures=new Ui;track=new ji;ladder=new ns(la,e=>this.set("group_ticks",e));form;alert=new Si(e=>this.set("alert_bps",e));health=new Yi;latency=new Ji;facts=new Zi;waits=new Xi;checks=new Qi;markets;plan;charts;painter;subscriptions=[];refused=null;symbol="";asked=0;ran=!1;close(){this.painter.close();for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.markets.close(),this.alert.close(),this.plan.close(),this.everyChart.forEach(e=>e.close()),this.root.remove()}show(e){e!==this.mode&&(this.mode=e,this.root.classList.toggle("compact",e==="compact"),this.settingsChanged())}get everyChart(){return[...Object.values(this.charts.all),this.plan.chart]}layout(){let{curve:e,depth:t,cost:i,impact:s,wait:o,tick:a}=this.charts.all,[u,p]=["column left","column right"].map(w=>h("div",{class:w}));u.append(this.form.root,this.alert.root,this.health.root),p.append(h("div",{class:"two"},e.root,t.root),i.root,h("div",{class:"two"},s.root,o.root),h("div",{class:"two"},this.plan.chart.root,this.plan.root));let d=(...w)=>h("div",{class:"column"},...w);return h("div",{class:this.mode==="compact"?"fc compact":"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},this.bar.root,this.figures.root,this.track.root,h("div",{class:"grid"},u,this.ladder.root,p),h("div",{class:"three"},this.facts.root,d(this.checks.root,this.waits.root,this.latency.root),a.root),this.markets.root,this.tools.help)}hear(){let e=(t,i)=>{this.model.on(t,i),this.subscriptions.push(()=>this.model.off(t,i))};e("msg:custom",t=>this.take(t));for(let t of Lp)e(`change:${t}`,()=>this.settingsChanged());for(let t of["measure","theme","palette","watched","instruments"])e(`change:${t}`,()=>this.looksChanged());e("change:connection",()=>this.connected())}get id(){return Sp+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,t){this.model.set(e,t),this.model.save_changes()}settingsChanged(){let{state:e,model:t}=this;Object.assign(e,Hs(t)),(e.order.symbol!==this.symbol||e.running&&!this.ran)&&this.beginAnew(),this.ran=e.running,this.refused=null,this.ask(),this.plan.follow(this.mode==="full"),this.looksChanged()}beginAnew(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,fo(this.state),bo(this.state)}ask(){let{state:e,model:t,mode:i}=this;if(!e.running||i==="hidden"){t.send({op:"unsubscribe",id:this.id});return}e.rested=null,t.send({op:"subscribe",id:this.id,order:e.order,rest:e.rest,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:i==="compact"?Mp:t.get("hz")??Tp,estimate_hz:10,n_levels:la,group_ticks:e.groupTicks,...i==="compact"?{parts:Ep}:{}})}connected(){this.state.connection=this.model.get("connection"),this.state.connection==="open"&&(this.markets.again(),this.plan.again(),this.ask(),this.plan.follow(this.mode==="full")),this.looksChanged()}looksChanged(){let{model:e,state:t}=this;t.measure=e.get("measure")??"bps",t.alertBps=e.get("alert_bps")??null,this.tools.paint(),this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],t.order,t.running&&this.mode==="full"),this.alert.start(t.alertBps);let i=os(e);this.root.dataset.looks!==i&&(this.root.dataset.looks=i,this.everyChart.forEach(s=>s.recolour())),this.painter.repaint()}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e)&&this.plan.take(e),this.painter.wake()}takeMain(e){let{state:t,painter:i}=this;if(t.running){t.heardMs=Date.now(),e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem);for(let s of["ladder","depth","curve","resting","rested","health"])e[s]!==void 0&&Object.assign(t,{[s]:e[s]});e.ladder!==void 0&&i.renew("ladder"),e.series&&this.remember(e),(e.depth??e.curve??e.series)&&i.renew("charts"),i.tell(e.id,e.n)}}remember(e){let{state:t}=this,i=t.segments.at(-1);if(!i||!e.series)return;let{side:s,amount:o,unit:a}=t.order;i.source=cn(t),i.order=`${s} ${o} ${a}`,go(t,e.series)}paintFigures(){let{state:e}=this,t=mo(e,Date.now()),i=e.subject?.instrument.tick_price??0;this.root.dataset.state=t.key,this.root.dataset.mark=vo(e),this.root.classList.toggle("dim",!t.isLive),this.bar.paint(e,t),this.figures.paint(e),this.track.paint(e),this.form.paint(e),this.form.say(this.refused?this.refused.detail:e.problem&&![409,503].includes(e.problem.status)?e.problem.detail:""),this.alert.paint(e,t),this.health.paint(e,Date.now()),this.latency.paint(e.health),this.facts.paint(e,s=>Ot(s,i)),this.waits.paint(e),this.checks.paint(e),this.markets.paint(e),this.mode==="full"&&this.plan.paint()}paintLadder(){this.ladder.paint(this.state),this.bar.paintTouch(this.state)}exportName(e){let t=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${cn(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${t}.${e}`}exportCsv(){vr(this.exportName("csv"),new Blob([Yl(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:t,amount:i,unit:s,symbol:o}=e.order,a=`${cn(e)} · ${t} ${E(i,2)} ${s} ${o} · ${new Date().toISOString()}`;Jl(this.everyChart,a,cn(e),this.root).toBlob(p=>p&&vr(this.exportName("png"),p),"image/png")}};var aa=`.fc {
  --sans: Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", Consolas, monospace;
  --ground: #0a0d12;
  --card: #11151c;
  --raised: #181e27;
  --line: #232b36;
  --grid: #1c232d;
  --text: #e3e9f0;
  --muted: #8a96a8;
  --accent: #58b6f0;
  --bid: #2bb596;
  --ask: #f0616d;
  --bid-bar: #12302c;
  --ask-bar: #37202a;
  --slippage: #58b6f0;
  --impact: #e3a008;
  --fee: #b79bf2;
  --net: #f2f5f9;
  --latency: #d879b2;
  --warn: #f0b429;
  --bad: #ff7a85;
  --origin: #f0b429;
  container-type: inline-size;
  position: relative;
  box-sizing: border-box;
  padding: 10px;
  background: var(--ground);
  color: var(--text);
  font: 13px/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: left;
  outline: none;
}
.fc[data-looks^="light"] {
  --ground: #eef1f5;
  --card: #ffffff;
  --raised: #f1f4f8;
  --line: #d5dce5;
  --grid: #e6ebf1;
  --text: #17202b;
  --muted: #55616f;
  --accent: #1763c7;
  --bid: #086b59;
  --ask: #b3263a;
  --bid-bar: #d8f0e9;
  --ask-bar: #fbe0e3;
  --slippage: #1763c7;
  --impact: #8a5a00;
  --fee: #6b3fc4;
  --net: #17202b;
  --latency: #a02a78;
  --warn: #7a5200;
  --bad: #b3263a;
  --origin: #7a5200;
}
.fc[data-looks$="red-green"] {
  --bid: #f0616d;
  --ask: #2bb596;
  --bid-bar: #37202a;
  --ask-bar: #12302c;
}
.fc[data-looks="light red-green"] {
  --bid: #b3263a;
  --ask: #086b59;
  --bid-bar: #fbe0e3;
  --ask-bar: #d8f0e9;
}
.fc[data-looks$="blue-orange"] {
  --bid: #5aa9ff;
  --ask: #ff9d45;
  --bid-bar: #14283f;
  --ask-bar: #3a2715;
}
.fc[data-looks="light blue-orange"] {
  --bid: #1763c7;
  --ask: #a85300;
  --bid-bar: #dce9fb;
  --ask-bar: #fbe7d3;
}
.fc * {
  box-sizing: border-box;
}
.fc h1,
.fc h2,
.fc p,
.fc dl,
.fc dd,
.fc ul,
.fc ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.fc h2 {
  color: var(--muted);
  font-size: 12px;
  font-weight: 600;
}
.fc .card {
  contain: layout paint style;
  min-width: 0;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .card > header {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: center;
  min-height: 24px;
  margin-bottom: 6px;
}
.fc .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.fc .note {
  color: var(--muted);
  font-size: 12px;
}

/* Controls. */
.fc button,
.fc input:not([type="range"]),
.fc select {
  min-height: 30px;
  padding: 4px 9px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  color: var(--text);
  font: inherit;
}
.fc input,
.fc select {
  width: 100%;
}
/* A notebook's own look would write dark on dark. */
.fc input::placeholder {
  color: var(--muted);
  opacity: 1;
}
.fc button {
  cursor: pointer;
}
.fc button:hover {
  border-color: var(--muted);
}
.fc :is(button, input, select, .scroll):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.fc [aria-pressed="true"] {
  border-color: var(--accent);
  color: var(--accent);
  font-weight: 600;
}
.fc input[type="range"] {
  margin: 2px 0;
  accent-color: var(--accent);
}

/* Top. */
.fc .bar {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 18px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 8px;
}
.fc .who,
.fc .bar .tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.fc .bar .tools {
  gap: 6px;
  color: var(--muted);
  font-size: 12px;
}
.fc .name {
  color: var(--text);
  font-size: 15px;
  font-weight: 600;
  white-space: nowrap;
}
.fc .mid {
  min-width: 7ch;
  font: 20px/1.2 var(--mono);
}
.fc .badge {
  padding: 2px 8px;
  border: 1px solid var(--bid);
  border-radius: 4px;
  color: var(--bid);
  font-size: 11px;
  font-weight: 600;
  letter-spacing: 0.06em;
}
.fc .badge:empty {
  display: none;
}
.fc .badge:not([data-origin="live"]) {
  border-color: var(--origin);
  color: var(--origin);
}
.fc .pill {
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--bid);
  font-size: 12px;
}
.fc.dim .pill {
  border-color: var(--warn);
  color: var(--warn);
  font-weight: 600;
}
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"], [data-state="orphaned"]) .pill {
  border-color: var(--bad);
  color: var(--bad);
}
.fc .why {
  max-width: 60ch;
  overflow: hidden;
  color: var(--muted);
  font-size: 12px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.fc.dim .why {
  color: var(--warn);
}
.fc .switch {
  display: flex;
}
.fc .switch button {
  border-radius: 0;
}
.fc .switch button:first-child {
  border-radius: 6px 0 0 6px;
}
.fc .switch button:last-child {
  border-radius: 0 6px 6px 0;
}
.fc .switch button + button {
  margin-left: -1px;
}

/* Several panels. */
.fc.board {
  min-height: 100vh;
  padding: 8px 0 0;
}
.fc .strip {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 14px;
  align-items: center;
  justify-content: space-between;
  margin-inline: 10px;
  padding: 6px 8px;
}
.fc .strip :is(.list, .tabs, .tools) {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  align-items: center;
  min-width: 0;
}
.fc .strip button {
  min-height: 28px;
  padding-block: 2px;
  font-size: 12px;
}
.fc .tab {
  display: flex;
}
.fc .tab .pick:not(:has(+ .shut[hidden])) {
  border-radius: 6px 0 0 6px;
}
.fc .tab .shut {
  margin-left: -1px;
  padding-inline: 7px;
  border-radius: 0 6px 6px 0;
  color: var(--muted);
}
.fc .offers button {
  border-style: dashed;
  background: none;
  color: var(--muted);
}
.fc .places > .place > .fc {
  padding: 8px 10px 10px;
}
.fc.several .places {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
  align-items: start;
}
.fc.several .place {
  min-width: 0;
}
.fc.several .place > .fc {
  padding: 8px 5px 10px;
}
.fc.several .place:first-child > .fc {
  padding-left: 10px;
}
.fc.several .chosen .bar {
  border-color: var(--accent);
  box-shadow: inset 0 2px 0 var(--accent);
}
.fc.compact :is(.alert, .health, .three, .markets, .more) {
  display: none;
}
.fc.compact .column.right > .two > :not(:first-child),
.fc.compact .column.right > .two ~ .two {
  display: none;
}
.fc.compact .two {
  grid-template-columns: minmax(0, 1fr);
}
.fc.compact .ladder tbody tr:is(:nth-child(-n + 15), :nth-child(n + 37)) {
  display: none;
}
.fc.compact .ladder .scroll {
  max-height: none;
}
.fc.compact .ladder table {
  font-size: 11px;
}
.fc.compact .ladder .middle td {
  font-size: 11px;
}
.fc.compact .who {
  display: grid;
  grid-template-columns: max-content max-content minmax(0, 1fr);
  justify-items: start;
  width: 100%;
}
.fc.compact .badge {
  grid-column: 2 / -1;
}
.fc.compact .why {
  grid-column: 1 / -1;
  max-width: 100%;
}
.fc.compact .figure {
  min-height: 118px;
}
.fc.compact .figure.net {
  min-height: 136px;
}
.fc.compact .pair.size {
  grid-template-columns: 1.2fr 1fr;
}
.fc.compact .tools time {
  display: none;
}
.fc.compact .form :is(input, select) {
  padding-inline: 6px;
  font-size: 12px;
}
.fc.compact input[list]::-webkit-calendar-picker-indicator {
  display: none !important;
}
.fc.compact .track {
  display: block;
  min-height: 118px;
}

/* The six figures. */
.fc .figures {
  display: grid;
  grid-template-columns: 1.5fr repeat(5, 1fr);
  margin-bottom: 8px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .figure {
  contain: layout paint style;
  min-width: 0;
  min-height: 112px;
  padding: 10px 12px;
}
.fc .figure.net {
  min-height: 152px;
}
.fc .figure + .figure {
  border-left: 1px solid var(--line);
}
.fc .figure .line {
  margin: 2px 0;
  white-space: nowrap;
}
.fc .figure .value {
  font: 20px/1.25 var(--mono);
}
.fc .figure.net .value {
  font-size: 32px;
  line-height: 1.15;
}
.fc .figure .unit {
  color: var(--muted);
}
.fc .figure .second {
  min-height: 18px;
}
.fc .figure .third {
  color: var(--muted);
  font-size: 12px;
}

.fc .split {
  display: flex;
  gap: 2px;
  max-width: 300px;
  height: 4px;
  margin: 5px 0 3px;
  overflow: hidden;
  border-radius: 2px;
}
.fc .split.none {
  visibility: hidden;
}
.fc .split i {
  min-width: 2px;
  flex: 0 1 0;
}
.fc .split .slippage {
  background: var(--slippage);
}
.fc .split .impact {
  background: var(--impact);
}
.fc .split .fee {
  background: var(--fee);
}
.fc .range {
  display: grid;
  gap: 3px;
  max-width: 300px;
  color: var(--muted);
  font-size: 12px;
}
.fc .range .rail {
  position: relative;
  height: 4px;
  margin-top: 4px;
  border-radius: 2px;
  background: color-mix(in srgb, var(--accent) 45%, transparent);
}
.fc .range .rail i {
  position: absolute;
  top: -3px;
  width: 2px;
  height: 10px;
  background: var(--text);
}
.fc .track {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  align-items: baseline;
  margin-bottom: 8px;
  padding-block: 6px;
}
.fc .hint {
  color: var(--muted);
  font-size: 12px;
}

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 236px 284px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc :is(.two, .three) {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
}
.fc .three {
  grid-template-columns: repeat(3, minmax(0, 1fr));
  margin-block: 8px;
}
.fc .three .column {
  align-content: start;
}

/* Order. */
.fc .form {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .form > header {
  margin: 0;
}
.fc .field {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 3px;
}
.fc .field > span {
  color: var(--muted);
  font-size: 12px;
}
.fc .field.row {
  grid-template-columns: 1fr 72px;
  align-items: center;
}
.fc .field output {
  padding: 5px 0;
}
.fc .pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
  align-items: end;
}
.fc [hidden],
.fc[hidden] {
  display: none;
}
.fc .more {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .pair.size {
  grid-template-columns: 1.5fr 1fr;
}
.fc .sides {
  display: grid;
  grid-template-columns: 1fr 1fr;
}
.fc .sides button {
  border-radius: 6px 0 0 6px;
}
.fc .sides button + button {
  margin-left: -1px;
  border-radius: 0 6px 6px 0;
}
.fc .buy[aria-pressed="true"] {
  border-color: var(--bid);
  background: var(--bid-bar);
  color: var(--bid);
}
.fc .sell[aria-pressed="true"] {
  border-color: var(--ask);
  background: var(--ask-bar);
  color: var(--ask);
}
.fc .quick {
  display: grid;
  grid-template-columns: repeat(5, 1fr);
  gap: 4px;
}
.fc .quick button {
  min-height: 26px;
  padding: 2px 0;
  font-size: 12px;
}
.fc .start {
  min-height: 34px;
  font-weight: 600;
}
.fc .start[data-is="off"] {
  border-color: var(--accent);
  color: var(--accent);
}
.fc .error:empty,
.fc .told:empty {
  display: none;
}
.fc .error {
  color: var(--bad);
  font-size: 12px;
  overflow-wrap: anywhere;
}
.fc .told {
  margin-top: 4px;
  color: var(--muted);
  font-size: 12px;
}
.fc .alert.below {
  border-color: var(--warn);
}
.fc .alert.below .told {
  color: var(--warn);
  font-weight: 600;
}

/* Pairs of name and value. */
.fc dl > div {
  display: flex;
  gap: 12px;
  justify-content: space-between;
  padding: 1px 0;
}
/* A notebook's own look has them bold, and a fifth of the line. */
.fc dl > div > dt {
  width: auto;
  color: var(--muted);
  font-weight: inherit;
}
.fc dl > div > dd {
  width: auto;
}
.fc dd {
  text-align: right;
}
.fc .states {
  margin-top: 8px;
  padding-top: 6px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 12px;
}
.fc .states b {
  color: var(--warn);
  font-weight: 600;
}
.fc .states b[data-state="live"] {
  color: var(--bid);
}
.fc .states b[data-state="down"] {
  color: var(--bad);
}
.fc .waits dd {
  color: var(--muted);
  font-size: 12px;
}
.fc .notes {
  margin-top: 6px;
  color: var(--warn);
  font-size: 12px;
}

/* Tables. */
.fc table {
  width: 100%;
  margin: 0;
  border: 0;
  border-collapse: collapse;
  font: 12px/19px var(--mono);
}
.fc :is(th, td) {
  padding: 0 4px;
  border: 0;
  background: none;
  text-align: right;
  white-space: nowrap;
}
.fc thead th {
  color: var(--muted);
  font: 11px/20px var(--sans);
}
.fc tbody th {
  font-weight: 400;
  text-align: left;
}
.fc :is(.ways, .latency) thead th:first-child {
  text-align: left;
}
.fc .scroll {
  overflow: auto;
}
.fc .ladder .scroll {
  max-height: 1060px;
}
.fc .ladder header select {
  width: auto;
  min-height: 24px;
  margin-left: auto;
  padding: 0 4px;
  font-size: 12px;
}
.fc .ladder table {
  table-layout: fixed;
}
.fc .ladder tbody tr:not(.middle) {
  height: 19px;
  border-left: 3px solid transparent;
}
.fc .ladder .ask {
  background: linear-gradient(var(--ask-bar), var(--ask-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .bid {
  background: linear-gradient(var(--bid-bar), var(--bid-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .ask td:first-child {
  color: var(--ask);
}
.fc .ladder .bid td:first-child {
  color: var(--bid);
}
.fc .ladder tbody tr.reach {
  border-left-color: var(--accent);
}
.fc .ladder .middle td {
  padding: 5px 4px;
  border-block: 1px solid var(--line);
  font-size: 14px;
}
.fc .ladder .middle td + td {
  color: var(--muted);
  font-size: 12px;
}
.fc .ladder .middle .last {
  font-size: 12px;
}
.fc .ladder .last[data-side="buy"] {
  color: var(--bid);
}
.fc .ladder .last[data-side="sell"] {
  color: var(--ask);
}
.fc .ways tbody tr:first-child > * {
  font-weight: 600;
}
.fc .ways tbody th {
  font-family: var(--sans);
  white-space: normal;
}
.fc .ways .scroll {
  margin-bottom: 6px;
}
.fc .latency .lead > * {
  padding-top: 4px;
}
.fc .latency .part > * {
  color: var(--muted);
}
.fc .latency .part th {
  padding-left: 14px;
}
.fc .markets :is(th:nth-child(2), th:nth-child(3), td:nth-child(3)) {
  text-align: left;
}
.fc .markets tbody button {
  min-height: 22px;
  padding: 0 4px;
  border-color: transparent;
  background: none;
  font: inherit;
}
.fc .markets .chosen button {
  color: var(--accent);
  font-weight: 600;
}
.fc .markets td:last-child {
  font-weight: 600;
}
.fc .markets .dim td {
  color: var(--muted);
}
.fc kbd {
  padding: 0 5px;
  border: 1px solid var(--line);
  border-radius: 4px;
  color: var(--muted);
  font: 11px var(--mono);
}

/* Charts. */
.fc .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0 12px;
  margin-left: auto;
  color: var(--muted);
  font-size: 12px;
}
.fc .legend i {
  display: inline-block;
  width: 16px;
  margin-right: 5px;
  border-top: 2px solid var(--swatch);
  vertical-align: middle;
}
.fc .legend i.dashed {
  border-top-style: dashed;
}
.fc .chart .canvas {
  position: relative;
}
.fc .chart .empty {
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  padding: 12px;
  color: var(--muted);
  text-align: center;
  pointer-events: none;
}
.fc .chart.waits .plot {
  visibility: hidden;
}
.fc .chart .empty:empty {
  display: none;
}

/* What is not live is never taken for it. */
.fc.dim :is(.figure .value, .figure .second, .mid, .ladder td, .facts dd) {
  color: var(--muted) !important;
}
.fc.dim .plot {
  filter: grayscale(1);
  opacity: 0.55;
}
.fc.dim .ladder tbody tr {
  filter: grayscale(0.8);
}

.fc dialog {
  min-width: 280px;
  padding: 16px 20px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--card);
  color: var(--text);
}
.fc dialog::backdrop {
  background: rgb(0 0 0 / 50%);
}
.fc dialog dl {
  margin: 10px 0;
}

@container (max-width: 1180px) {
  .fc .grid {
    grid-template-columns: 232px minmax(0, 1fr);
  }
  .fc .column.right {
    grid-column: 1 / -1;
  }
  .fc .three {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .fc .three > .chart {
    grid-column: 1 / -1;
  }
  .fc .figures {
    grid-template-columns: repeat(3, 1fr);
  }
  .fc .figure:nth-child(4) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 4) {
    border-top: 1px solid var(--line);
  }
}
@container (max-width: 720px) {
  .fc .strip .list,
  .fc .strip .tabs {
    flex-wrap: nowrap;
  }
  .fc .strip .list {
    overflow-x: auto;
  }
  .fc .strip .tabs {
    flex: none;
  }
  .fc .strip button {
    white-space: nowrap;
  }
  .fc .grid,
  .fc .two,
  .fc .three {
    grid-template-columns: minmax(0, 1fr);
  }
  .fc .figures {
    grid-template-columns: repeat(2, 1fr);
  }
  .fc .figure {
    min-height: 0;
  }
  .fc .figure:nth-child(odd) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 3) {
    border-top: 1px solid var(--line);
  }
  .fc .figure:is(.net, .latency) {
    grid-column: 1 / -1;
  }
  .fc .why {
    max-width: 100%;
    white-space: normal;
  }
  .fc .figure:nth-child(even) {
    border-left: 0;
  }
  .fc .figure:nth-child(odd):not(.net) {
    border-left: 1px solid var(--line);
  }
  .fc .figure:nth-child(n + 2) {
    border-top: 1px solid var(--line);
  }
  .fc .ladder .scroll {
    max-height: 420px;
  }
  .fc .latency table {
    font-size: 11px;
  }
  .fc .latency :is(th, td) {
    padding-inline: 2px;
  }
  .fc .latency .part th {
    padding-left: 8px;
  }
  .fc .legend {
    margin-left: 0;
  }
}
@container (min-width: 900px) {
  /* A long reason takes no second line: what stands below it stays where it is. */
  .fc .bar,
  .fc .who {
    flex-wrap: nowrap;
  }
  .fc .who {
    flex: 1;
    min-width: 0;
  }
  .fc :is(.who > :not(.why), .bar .tools) {
    flex: none;
  }
  .fc .why {
    flex: 1;
    min-width: 0;
    max-width: none;
  }
  .fc .strip {
    flex-wrap: nowrap;
  }
  .fc .strip > .tools {
    flex: none;
    flex-wrap: nowrap;
  }
}
@container (min-width: 440px) and (max-width: 720px) {
  .fc.compact .grid {
    grid-template-columns: 190px minmax(0, 1fr);
  }
  .fc.compact .column.right {
    grid-column: 1 / -1;
  }
}
`;var ca='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Mr=new CSSStyleSheet;Mr.replaceSync(ca+aa);function ls(n){let e=n.getRootNode(),t=e instanceof ShadowRoot?e:document;t.adoptedStyleSheets.includes(Mr)||(t.adoptedStyleSheets=[...t.adoptedStyleSheets,Mr])}var Er=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","group_ticks","alert_bps"],ua=[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["group_ticks","group"],["alert_bps","alert"]];function Lr(n,e){let t=Number(n.get("amount")),s={order:{symbol:n.get("i")??e,side:n.get("side")==="sell"?"sell":"buy",amount:t>0&&t<1e18?t:100,unit:["quote","base","contracts"].find(o=>o===n.get("unit"))??"quote",policy:"market"},rest:Np(n),fees:Ap(n),running:!0};for(let[o,a]of ua){let u=as(n,a);u!==null&&(s[o]=u)}return s}function pa(n){let{symbol:e,side:t,amount:i,unit:s}=n.get("order"),o=n.get("rest"),a=n.get("fees"),u={i:e,side:t,amount:i,unit:s,...o?{policy:o.is_crossing?"rest":"post",wait:o.wait_s}:{},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},...Object.fromEntries(ua.map(([d,w])=>[w,n.get(d)]))},p=Object.entries(u).filter(([,d])=>d!=null);return new URLSearchParams(p.map(([d,w])=>[d,String(w)]))}var $r=n=>n.toString().replaceAll("%3A",":");function as(n,e){let t=n.get(e);return t!==null&&Number.isFinite(Number(t))?Number(t):null}function Np(n){let e=n.get("policy");if(e!=="rest"&&e!=="post")return null;let t=as(n,"wait")??30;return{wait_s:t>0&&t<=60?t:30,is_crossing:e==="rest"}}function Ap(n){let e=i=>n.has(i)?Number(n.get(i)):null;if(n.has("maker")||n.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let t=n.get("tier");return t===null?null:{tier:t}}var Jn=class{state;changed=new Set;listeners=new Map;constructor(e){this.state={...e}}get(e){return this.state[e]}set(e,t){JSON.stringify(this.state[e])!==JSON.stringify(t)&&(this.state[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change")}on(e,t){this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){this.listeners.get(e)?.delete(t)}emit(e,...t){for(let i of[...this.listeners.get(e)??[]])i(...t)}};var cs=class{constructor(e,t,i,s){this.model=e;this.prefix=t;this.names=s;this.own=new Jn(i),e.on("msg:custom",this.heard)}model;prefix;names;own;heard=e=>this.take(e);close(){this.model.off("msg:custom",this.heard)}get(e){return this.holder(e).get(e)}set(e,t){this.holder(e).set(e,t)}save_changes(){this.own.save_changes(),this.model.save_changes()}on(e,t){this.speaker(e).on(e,t)}off(e,t){this.speaker(e).off(e,t)}send(e){this.model.send({...e,id:this.prefix+e.id})}holder(e){return this.names.includes(e)?this.own:this.model}speaker(e){return e.startsWith("change:")?this.holder(e.slice(7)):this.own}take(e){e.id?.startsWith(this.prefix)&&this.own.emit("msg:custom",{...e,id:e.id.slice(this.prefix.length)})}};var us=6,Rp=4,ps=class{constructor(e,t,i,s){this.model=e;this.changed=s;this.tools=new qn(e),this.isBeside=i,this.beside=h("button",{type:"button",class:"beside","aria-pressed":"false",click:()=>this.turn(!this.isBeside)},"Side by side"),this.root=h("div",{class:"fc board"},this.title,h("nav",{class:"card strip","aria-label":"Panels"},h("div",{class:"list"},this.tabs,this.offers),h("div",{class:"tools"},this.beside,...this.tools.parts)),this.places,this.tools.help);for(let a of t.slice(0,us))this.add(a);this.choose(this.slots[0]);let o=()=>this.chosen.panel.keys;ts(document,{side:a=>o().side(a),resize:a=>o().resize(a),toggle:()=>o().toggle(),choose:a=>this.slots[a]&&this.slots.length>1?this.choose(this.slots[a]):o().choose(a),recentre:()=>o().recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()});for(let a of["measure","theme","palette","instruments"])e.on(`change:${a}`,()=>this.paint());this.arrange()}model;changed;root;slots=[];title=h("h1",{class:"unseen"});tabs=h("div",{class:"tabs",role:"group","aria-label":"Instruments"});offers=h("div",{class:"tabs offers",role:"group","aria-label":"Open another beside"});places=h("div",{class:"places"});beside;tools;chosen=null;isBeside;n=0;get links(){let e=this.slots.filter(t=>t!==this.chosen);return[this.chosen,...e].map(t=>pa(t.model))}get hasBeside(){return this.isBeside}add(e){this.n+=1;let t=new cs(this.model,`p${this.n}.`,e,Er),i=h("div",{class:"place"}),s=h("button",{type:"button",class:"pick","aria-pressed":"false"}),o=h("button",{type:"button",class:"shut",click:()=>this.remove(u)},"×"),a=h("span",{class:"tab"},s,o),u={model:t,panel:null,place:i,tab:a,name:s,shut:o};s.addEventListener("click",()=>this.choose(u));for(let p of["pointerdown","focusin"])i.addEventListener(p,()=>this.isBeside&&this.choose(u));return t.on("change",()=>{this.paint(),this.changed()}),this.slots.push(u),this.tabs.append(a),this.places.append(i),u}remove(e){if(this.slots.length<2)return;let t=this.slots.indexOf(e);this.slots.splice(t,1),e.panel?.close(),e.model.close(),e.place.remove(),e.tab.remove(),e===this.chosen&&this.choose(this.slots[Math.max(0,t-1)]),this.arrange(),this.changed()}open(e){let t=this.chosen.model,i=Object.fromEntries(Er.map(o=>[o,t.get(o)])),s=this.add({...i,order:{...t.get("order"),symbol:e},alert_bps:null,running:!0});this.choose(s),this.turn(!0)}choose(e){e!==this.chosen&&(this.chosen=e,this.arrange(),this.changed())}turn(e){this.isBeside=e,this.arrange(),this.changed()}arrange(){let e=this.isBeside&&this.slots.length>1;this.root.classList.toggle("several",e);for(let t of this.slots){let i=t===this.chosen;this.show(t,e?"compact":i?"full":"hidden"),t.place.hidden=!e&&!i,t.place.classList.toggle("chosen",e&&i)}this.paint()}show(e,t){e.panel?e.panel.show(t):t!=="hidden"&&(e.panel=new Yn(e.model,{isAlone:!1},t),e.place.append(e.panel.root))}paint(){let{model:e,slots:t}=this;this.root.dataset.looks=os(e),this.tools.paint(),A(this.title,this.chosen.model.get("order").symbol),this.beside.hidden=t.length<2,this.beside.setAttribute("aria-pressed",String(this.isBeside));for(let i of t){let{symbol:s}=i.model.get("order");A(i.name,s),i.name.setAttribute("aria-pressed",String(i===this.chosen)),i.shut.hidden=t.length<2,i.shut.setAttribute("aria-label",`Close ${s}`)}this.offer()}offer(){let e=this.slots.map(s=>s.model.get("order").symbol),t=this.slots.length<us?Math.max(1,Rp-this.slots.length):0,i=(this.model.get("instruments")??[]).filter(s=>!e.includes(s)).slice(0,t);i.join()!==this.offers.dataset.free&&(this.offers.dataset.free=i.join(),this.offers.replaceChildren(...i.map(s=>h("button",{type:"button",title:`Open ${s} beside`,click:()=>this.open(s)},`+ ${s}`))))}};var fa=250,Op=4e3,fs=class extends Jn{constructor(t,i,s){super({...s,connection:"opening"});this.url=t;this.protocols=i;this.open()}url;protocols;socket=null;waitMs=fa;send(t){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(t))}become(t){this.set("connection",t),this.save_changes()}open(){let t=new WebSocket(this.url,this.protocols);this.socket=t,t.onopen=()=>{this.waitMs=fa,this.become("open")},t.onmessage=i=>this.emit("msg:custom",JSON.parse(i.data)),t.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(Op,this.waitMs*2)}}};var da="fillcast.token",ha="fillcast.looks",ma=["theme","palette","measure"];async function Cp(n){let e=new URLSearchParams(location.hash.slice(1)),t=Hp(e),i=async b=>{let _=await fetch(b,{headers:t?{Authorization:`Bearer ${t}`}:{}});if(!_.ok)throw new Error(`${b}: ${_.status}`);return _.json()},s=zp(),{follows:o}=s;try{s.needs_token&&(o=(await i("/v1/health")).follows)}catch(b){n.textContent=String(b).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${b}`;return}let a=Object.fromEntries(ma.filter(b=>e.has(b)).map(b=>[b,e.get(b)])),u=as(e,"hz"),p=new fs(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...t?[`token.${t}`]:[]],{...JSON.parse(localStorage.getItem(ha)??"{}"),...a,...u===null?{}:{hz:u},instruments:o,watched:o}),d=null,w=()=>{if(!d)return;let[b,..._]=d.links;for(let S of _)b.append("beside",$r(S));_.length&&!d.hasBeside&&b.set("view","one"),u!==null&&b.set("hz",String(u)),history.replaceState(null,"",`#${$r(b)}`)};ls(n),d=new ps(p,Dp(e,o),e.get("view")!=="one"&&e.has("beside"),w),n.append(d.root),p.on("change",()=>localStorage.setItem(ha,JSON.stringify(Object.fromEntries(ma.map(b=>[b,p.get(b)])))));let g=async()=>{let b=await i("/v1/instruments?limit=1000");p.set("instruments",Ip(b.instruments.map(_=>_.symbol),o)),p.save_changes()};p.on("change:connection",()=>p.get("connection")==="open"&&setTimeout(()=>{g().catch(()=>{})},1500))}function zp(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function Hp(n){let e=n.get("token");return e&&(sessionStorage.setItem(da,e),n.delete("token"),history.replaceState(null,"",`#${n}`)),sessionStorage.getItem(da)??""}function Dp(n,e){let t=e[0]??"okx:BTC-USDT-SWAP",i=Lr(n,t),s=n.getAll("beside").map(o=>Lr(new URLSearchParams(o),t));return s.length||n.has("i")?[i,...s]:[i,...e.slice(1,us).map(o=>({...i,order:{...i.order,symbol:o}}))]}function Ip(n,e){let t=i=>{let s=e.indexOf(i);if(s>=0)return s;let o=i.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...n])].sort((i,s)=>t(i)-t(s)||i.localeCompare(s))}var kd={render({model:n,el:e}){ls(e);let t=new _i(n),i=new Yn(t,{isAlone:!0});return e.append(i.root),()=>{i.close(),t.close()}}};export{kd as default,Cp as open};
